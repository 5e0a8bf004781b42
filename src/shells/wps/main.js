/*
 * What the buttons of the ribbon call: WPS loads this page unseen when the program starts, and asks for
 * its functions by their global names. They must answer at once and never throw; an engine of any age
 * reads this, so: ECMAScript 5, nothing imported. All it does is show a pane and say what it was asked
 * for; the work is done in the pane, which is a page of its own.
 */
(function () {
  'use strict';

  /** Ids of panes begin anew in 文字, 表格 and 演示, but all three share PluginStorage: a key for 表格. */
  var PANES = {
    main: { key: 'gouji_pane_et', page: 'taskpane.html', title: '勾稽：预算公开核对' },
    selfCheck: { key: 'gouji_self_check_et', page: 'self-check.html', title: '勾稽：自检' },
  };
  /** What the pane was asked for last, as `check#7`: the number tells one click from the next. */
  var TASK_KEY = 'gouji_task_et';
  var BUTTONS = {
    goujiCheck: { image: 'images/gouji-32.png', task: 'check' },
    goujiNarrative: { image: 'images/narrative-32.png', task: 'narrative' },
    goujiSummary: { image: 'images/summary-32.png', task: 'summary' },
    goujiPane: { image: 'images/pane-32.png', task: 'pane' },
    goujiSelfCheck: { image: 'images/self-check-32.png', task: null },
  };
  var DOCK_RIGHT = 2;
  var MIN_WIDTH = 320;
  /** CSS pixels; WPS wants physical ones. */
  var DIALOG = { width: 720, height: 640 };
  var TOLD_MS = 15000;

  /** The folder of this script, with a slash at its end; the page's address is not always it. */
  var folder = (function () {
    var script = document.currentScript;
    var address = script && script.src ? script.src : location.href;
    return address.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  })();

  /** What `work` gives, or undefined where this build of WPS throws. */
  function attempt(work) {
    try {
      return work();
    } catch (_) {
      return undefined;
    }
  }

  /** The first of what WPS has injected that has a member of this name: `Application`, or its older name. */
  function having(member) {
    var roots = [window.Application, window.wps];
    for (var i = 0; i < roots.length; i += 1) {
      var root = roots[i];
      var found = attempt(function () {
        return root[member];
      });
      if (found !== undefined && found !== null) return root;
    }
    return undefined;
  }

  function stored(key) {
    return attempt(function () {
      return having('PluginStorage').PluginStorage.getItem(key);
    });
  }

  function store(key, value) {
    return attempt(function () {
      having('PluginStorage').PluginStorage.setItem(key, value);
      return true;
    });
  }

  /** In the status bar of the program, for a while: a message box would hold up all of WPS. */
  function tell(sentence) {
    attempt(function () {
      var root = having('Workbooks');
      root.StatusBar = sentence;
      setTimeout(function () {
        attempt(function () {
          root.StatusBar = false;
        });
      }, TOLD_MS);
    });
  }

  function paneBefore(kind) {
    var id = Number(stored(kind.key));
    if (!id) return undefined;
    return attempt(function () {
      return having('GetTaskPane').GetTaskPane(id) || undefined;
    });
  }

  /** The manual and the templates spell it differently. */
  function newPane(kind) {
    var names = ['CreateTaskPane', 'CreateTaskpane'];
    for (var i = 0; i < names.length; i += 1) {
      var root = having(names[i]);
      var pane = root && createWith(root, names[i], kind);
      if (pane) {
        store(kind.key, pane.ID);
        return pane;
      }
    }
    return undefined;
  }

  function createWith(root, name, kind) {
    return attempt(function () {
      return root[name](folder + kind.page, kind.title);
    });
  }

  /** @returns whether the pane can be seen */
  function showPane(kind) {
    var pane = paneBefore(kind) || newPane(kind);
    if (!pane) return false;
    attempt(function () {
      pane.DockPosition = DOCK_RIGHT;
    });
    attempt(function () {
      pane.MinWidth = MIN_WIDTH;
    });
    return Boolean(
      attempt(function () {
        pane.Visible = true;
        return true;
      })
    );
  }

  /** Counts on from what any page of this run has left, so that no click looks like an earlier one. */
  function handTask(task) {
    var last = /#(\d+)$/.exec(String(stored(TASK_KEY)));
    return store(TASK_KEY, task + '#' + (last ? Number(last[1]) + 1 : 1));
  }

  function openPane(task) {
    var handed = handTask(task);
    if (!showPane(PANES.main)) {
      tell('勾稽的面板没有打开。请关闭并重新打开 WPS 表格；仍不行时点“自检”。');
    } else if (!handed) {
      tell('面板已打开。请在面板里点您要做的事。');
    }
  }

  function openSelfCheck() {
    var scale = window.devicePixelRatio || 1;
    var shown = attempt(function () {
      having('ShowDialog').ShowDialog(
        folder + PANES.selfCheck.page,
        PANES.selfCheck.title,
        Math.round(DIALOG.width * scale),
        Math.round(DIALOG.height * scale),
        false
      );
      return true;
    });
    if (!shown && !showPane(PANES.selfCheck)) {
      tell('自检没有打开。请关闭并重新打开 WPS 表格，再点一次。');
    }
  }

  /** `Id` in the templates of WPS, `id` as the ribbon says it. */
  function buttonOf(control) {
    return attempt(function () {
      return BUTTONS[control.Id || control.id];
    });
  }

  /**
   * The program has just started: a pane that an earlier run left in the storage is not there any more,
   * and its number may be somebody else's now.
   */
  window.OnAddinLoad = function () {
    store(PANES.main.key, 0);
    store(PANES.selfCheck.key, 0);
    return true;
  };

  window.OnAction = function (control) {
    attempt(function () {
      var button = buttonOf(control);
      if (!button) return;
      if (button.task === null) openSelfCheck();
      else openPane(button.task);
    });
    return true;
  };

  /** A path from the folder of the add-in: some builds show a picture that is given as data as “?”. */
  window.GetImage = function (control) {
    var button = buttonOf(control);
    return button ? button.image : BUTTONS.goujiPane.image;
  };
})();
