/* 数据包：本地的套表、文字模板、科目和规则。没有时是 null；换成 gouji data 写出的同名文件就用上了。 */
window.goujiData = null;
