/** The window in which a file is saved that the pane may not save itself. */
export const SAVE_WINDOW = {
  preparing: '正在取文件…',
  ready: '文件已备好，点下面的链接保存：',
  offered: '已交给浏览器。在“下载”文件夹里能找到它，然后可以关掉这个窗口。',
  failed: '没有取到文件。请关掉这个窗口，回到面板再试一次。',
} as const;
