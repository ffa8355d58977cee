/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The inside of the window, for hf-window-actions.c, hf-window-menu.c, hf-window-opening.c,
 * hf-window-rest.c, hf-window-toast.c, hf-window-undo.c, hf-window-veil.c and hf-window-views.c. */

#include "app/hf-bell.h"
#include "app/hf-job-bar.h"
#include "app/hf-nav.h"
#include "app/hf-opening-page.h"
#include "app/hf-shell.h"
#include "app/hf-trouble-bar.h"
#include "app/hf-unsaved-bar.h"
#include "app/hf-view-switch.h"
#include "app/hf-window.h"
#include "gui/palette/hf-palette.h"

/* The views of a book, as one looks at it; see hf-window-veil.c. */
typedef struct
{
  HfContext *context;
  GtkStack  *stack;
  GtkWidget *palette;
  GtkWidget *quick_entry;
  GPtrArray *visited;
} HfDesk;

struct _HfWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  char         *path;
  char         *book_name; /* NULL for the user's own book, which needs none */
  GSettings    *settings;
  GCancellable *opening;
  HfContext    *context; /* NULL while the book is being opened */
  AdwToast     *toast;   /* the one on screen */
  GPtrArray    *visited; /* of view names, the way back */
  HfDesk        aside;   /* the one that is not shown, in privacy mode the book as it is */
  GPtrArray    *hidden;  /* of windows, in privacy mode */
  GCancellable *veiling; /* while the book is being opened masked */

  GtkWidget *palette;          /* a child of the shell, made when there is time */
  GtkWidget *search_history;   /* likewise; NULL before it is offered and once it is gone */
  GtkWidget *quick_entry;      /* another, made when it is wanted */
  GtkWidget *before_menu;      /* weak: what had the focus last outside the menus */
  GtkWidget *closing_question; /* weak */
  gboolean   is_menu_pressed;  /* by a key of its button, which then keeps the focus */

  HfOpenPhase phase;
  guint       patience_id; /* while opening need not be explained */
  guint       remember_id; /* while what is shown has changed */
  guint       rest_id;     /* until views are asked whether they may rest */
  gboolean    is_drawn;
  gboolean    is_going_back;
  gboolean    has_stepped; /* along the hits, since the text of the search changed */
  gboolean    is_veiled;   /* in privacy mode */
  gboolean    is_touched;  /* by key or pointer, since privacy mode began */
  gint64      toasted_at;  /* monotonic, microseconds */
  gint64      asked;       /* the step that a question on screen is about, or 0 */
  gint64      since;       /* the last step that was there when the book came */

  /* template children */
  GMenu           *recent_menu;
  AdwToastOverlay *toasts;
  HfTroubleBar    *trouble;
  HfUnsavedBar    *unsaved;
  HfJobBar        *jobs;
  HfShell         *shell;
  HfNav           *nav;
  GtkStack        *desks;
  GtkStack        *stack;
  GtkWidget       *veil_bar;
  AdwWindowTitle  *title;
  HfViewSwitch    *view_switch;
  GtkWidget       *back_button;
  GtkMenuButton   *menu_button;
  HfBell          *bell;
  GtkSearchEntry  *search;

  HfOpeningPage *opening_page; /* in the stack, only while it is needed */
};

void     hf_window_class_install_actions (GtkWidgetClass *widget_class);
void     hf_window_begin_waiting (HfWindow *self);
void     hf_window_stop_explaining (HfWindow *self);
void     hf_window_mind_menus (HfWindow *self);
void     hf_window_accept_drops (HfWindow *self);
void     hf_window_import (HfWindow *self, GFile *file);
void     hf_window_toggle_palette (HfWindow *self);
void     hf_window_prepare_palette (HfWindow *self);
void     hf_window_toggle_quick_entry (HfWindow *self);
void     hf_window_forget_searches (HfWindow *self);
void     hf_window_mind_search (HfWindow *self);
void     hf_window_close_search_history (HfWindow *self);
void     hf_window_enable_actions (HfWindow *self, gboolean enabled);
void     hf_window_update_output (HfWindow *self);
void     hf_window_follow_page (HfWindow *self, HfPage *page);
void     hf_window_follow_stack (HfWindow *self, GtkStack *stack);
void     hf_window_follow_privacy (HfWindow *self);
void     hf_window_set_veiled (HfWindow *self, gboolean is_veiled);
void     hf_window_forget_veil (HfWindow *self);
void     hf_window_listen (HfWindow *self, HfContext *context);
void     hf_window_list_views (HfWindow *self);
void     hf_window_show_hint (HfWindow *self);
void     hf_window_want_view (HfWindow *self);
void     hf_window_remember_views (HfWindow *self);
gboolean hf_window_asks_before_closing (HfWindow *self);
void     hf_window_remember_soon (HfWindow *self);
void     hf_window_renew_views (HfWindow *self);
void     hf_window_begin_undo (HfWindow *self);
void     hf_window_back_up_action (GtkWidget *widget, const char *name, GVariant *parameter);
void     hf_window_undo_action (GtkWidget *widget, const char *name, GVariant *parameter);
void     hf_window_undo_offered_action (GtkWidget *widget, const char *name, GVariant *parameter);
void     hf_window_redo_action (GtkWidget *widget, const char *name, GVariant *parameter);
const char *hf_window_get_row_of (const char *view);
void        hf_window_mind_rest (HfWindow *self, HfContext *context);
void        hf_window_note_shown (HfWindow *self);
gboolean    hf_window_wake (HfWindow *self, const char *view, HfPage *page);
GVariant   *hf_window_dup_resting (HfWindow *self, const char *view);
void        hf_window_forget_resting (GtkStack *stack);
gboolean    hf_window_has_dialogs (HfWindow *self);

/* Where the toasts stand while the same page is shown. */
void hf_window_place_toasts (HfWindow *self);
void hf_window_mind_typing (HfWindow *self);

/* libadwaita 1.2 crashes when a toast is dismissed before it was drawn. */
gboolean hf_window_has_flying_toast (HfWindow *self);
