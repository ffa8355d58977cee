/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window: the shell, the header bar and the search that follow the visible page. It is there
 * before its book is; until then its actions are off. Which views there are and when their
 * pages are built is in hf-window-views.c, what the actions do in hf-window-actions.c and
 * hf-window-undo.c, what it says for a moment in hf-window-toast.c, what is seen of opening in
 * hf-window-opening.c. */

#include "app/hf-window-private.h"

#include "app/hf-recent-menu.h"
#include "base/hf-strings.h"
#include "core/hf-staff.h"
#include "gui/common/hf-list-page-actions.h"
#include "gui/common/hf-trace-frame.h"
#include "gui/common/hf-undo-keys.h"
#include "gui/common/hf-written.h"
#include "session/hf-start.h"
#include "session/hf-who.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfWindow, hf_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
name_page (HfWindow *self, const char *title)
{
  if (self->book_name == NULL)
    return g_strdup (title);
  /* Translators: a view, such as "Today", and the file of the book it shows */
  return g_strdup_printf (_ ("%s — %s"), title, self->book_name);
}

static void
update_header (HfWindow *self)
{
  HfPage          *page = hf_window_get_page (self);
  g_autofree char *title = NULL, *subtitle = NULL, *full = NULL;
  gboolean         can_go_back;

  g_object_get (page, "title", &title, "subtitle", &subtitle, "can-go-back", &can_go_back, NULL);
  full = name_page (self, title ? title : "");
  adw_window_title_set_title (self->title, full);
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");
  /* Where Back leads out of one item, there is no room for both. */
  hf_view_switch_show (self->view_switch,
                       can_go_back ? NULL : gtk_stack_get_visible_child_name (self->stack));
  /* The switch says which view it is; the title is only needed for the book beside it, which the
   * icon of the program tells where there is no room. */
  gtk_widget_set_visible (GTK_WIDGET (self->title),
                          !gtk_widget_get_visible (GTK_WIDGET (self->view_switch)) ||
                            (self->book_name != NULL && !hf_page_is_narrow (page)));
  gtk_widget_set_visible (self->back_button, can_go_back);
  hf_window_show_hint (self);
  gtk_window_set_title (GTK_WINDOW (self), title ? full : _ ("Huifang"));
}

static void
page_notified_cb (HfWindow *self, GParamSpec *pspec, HfPage *page)
{
  if (page != hf_window_get_page (self))
    return;
  update_header (self);
  hf_window_place_toasts (self);
  hf_window_update_output (self);
}

/* What a page shows and what stands in the entry never part: a list that is searched says so. */
static void
show_search (HfWindow *self, GParamSpec *pspec, HfPage *page)
{
  GtkEditable *entry = GTK_EDITABLE (self->search);
  const char  *text = hf_page_get_search (page);

  if (page == hf_window_get_page (self) && !g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
}

/* What a page says that is not shown in privacy mode may name somebody. */
static gboolean
is_silent (HfWindow *self, HfPage *page)
{
  return gtk_widget_get_parent (GTK_WIDGET (page)) != GTK_WIDGET (self->stack);
}

static void
page_message_cb (HfWindow *self, const char *text, gint64 step, HfPage *page)
{
  if (is_silent (self, page))
    return;
  hf_window_toast_step (self, text, step);
}

static void
page_offer_cb (HfWindow   *self,
               const char *text,
               const char *button,
               const char *action,
               HfPage     *page)
{
  if (is_silent (self, page))
    return;
  hf_window_toast (self, text, button, action);
}

/**
 * hf_window_follow_page:
 * @self: a window
 * @page: a page of it, just built
 *
 * Has the header bar follow what the page says of itself, and tells what it wants told.
 */
void
hf_window_follow_page (HfWindow *self, HfPage *page)
{
  g_signal_connect_object (page, "notify", G_CALLBACK (page_notified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::search", G_CALLBACK (show_search), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "message", G_CALLBACK (page_message_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "offer", G_CALLBACK (page_offer_cb), self, G_CONNECT_SWAPPED);
}

static void
page_switched_cb (HfWindow *self)
{
  HfPage     *page = hf_window_get_page (self);
  const char *view;

  if (page == NULL)
    return;
  view = gtk_stack_get_visible_child_name (self->stack);
  hf_nav_select (self->nav, hf_window_get_row_of (view));
  update_header (self);
  hf_window_place_toasts (self);
  hf_window_update_output (self);
  show_search (self, NULL, page);
  hf_window_note_shown (self);
  hf_window_remember_soon (self);
  if (!self->is_going_back)
    g_ptr_array_add (self->visited, g_strdup (view));
  if (HF_PAGE_GET_CLASS (page)->shown != NULL)
    HF_PAGE_GET_CLASS (page)->shown (page);
}

/**
 * hf_window_follow_stack:
 * @self: a window
 * @stack: where views are shown
 *
 * Has the header bar follow which view is shown.
 */
void
hf_window_follow_stack (HfWindow *self, GtkStack *stack)
{
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (page_switched_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A page that cannot search itself sends what is typed to the customers. */
static void
search_changed_cb (HfWindow *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  HfPage          *page = hf_window_get_page (self);

  self->has_stepped = FALSE;
  if (page != NULL && HF_PAGE_GET_CLASS (page)->search == NULL && *text != '\0')
    {
      hf_window_show_view (self, "customers", NULL);
      gtk_editable_set_text (GTK_EDITABLE (self->search), text);
      gtk_widget_grab_focus (GTK_WIDGET (self->search));
      gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
      page = hf_window_get_page (self);
    }
  if (page != NULL)
    hf_page_search (page, text);
}

static void
search_activated_cb (HfWindow *self)
{
  HfPage *page = hf_window_get_page (self);

  if (self->has_stepped && HF_IS_LIST_PAGE (page))
    hf_list_page_open_selected (HF_LIST_PAGE (page));
  else if (page != NULL && HF_PAGE_GET_CLASS (page)->activate_search != NULL)
    HF_PAGE_GET_CLASS (page)->activate_search (page);
}

static void
search_stopped_cb (HfWindow *self)
{
  HfPage *page = hf_window_get_page (self);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (page != NULL && HF_PAGE_GET_CLASS (page)->shown != NULL)
    HF_PAGE_GET_CLASS (page)->shown (page);
}

/* Whoever asked for it says it too, with Undo where there is one, unless the page is gone. */
static void
job_ended_cb (HfWindow *self, const char *text)
{
  hf_window_toast (self, text, NULL, NULL);
}

static void
bind_settings (HfWindow *self)
{
  static const struct
  {
    const char *key, *property;
  } kept[] = { { "window-width", "default-width" },
               { "window-height", "default-height" },
               { "window-maximized", "maximized" } };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_settings_bind (self->settings, kept[i].key, self, kept[i].property, G_SETTINGS_BIND_DEFAULT);
}

static void
first_frame_drawn_cb (GdkFrameClock *clock, HfWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, first_frame_drawn_cb, self);
  self->is_drawn = TRUE;
  if (self->context != NULL)
    hf_window_want_view (self);
  else
    hf_window_begin_waiting (self);
}

static void
hf_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hf_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (first_frame_drawn_cb), widget, 0);
}

static gboolean
hf_window_close_request (GtkWindow *window)
{
  hf_window_remember_views (HF_WINDOW (window));
  if (hf_window_asks_before_closing (HF_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (hf_window_parent_class)->close_request (window);
}

static void
hf_window_dispose (GObject *object)
{
  HfWindow *self = HF_WINDOW (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  g_clear_handle_id (&self->remember_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_weak_pointer (&self->before_menu);
  g_clear_weak_pointer (&self->closing_question);
  g_clear_weak_pointer (&self->search_history);
  g_clear_object (&self->toast);
  hf_window_forget_veil (self);
  self->stack = NULL; /* GTK forgets it only after its pages have gone and told so */
  g_clear_object (&self->context);
  g_clear_pointer (&self->visited, g_ptr_array_unref);

  G_OBJECT_CLASS (hf_window_parent_class)->dispose (object);
}

static void
hf_window_finalize (GObject *object)
{
  HfWindow *self = HF_WINDOW (object);

  g_clear_object (&self->opening);
  g_clear_object (&self->veiling);
  g_clear_object (&self->settings);
  g_free (self->path);
  g_free (self->book_name);

  G_OBJECT_CLASS (hf_window_parent_class)->finalize (object);
}

static void
hf_window_class_init (HfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_window_finalize;
  widget_class->realize = hf_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = hf_window_close_request;

  g_type_ensure (HF_TYPE_SHELL);
  g_type_ensure (HF_TYPE_NAV);
  g_type_ensure (HF_TYPE_BELL);
  g_type_ensure (HF_TYPE_VIEW_SWITCH);
  g_type_ensure (HF_TYPE_TROUBLE_BAR);
  g_type_ensure (HF_TYPE_UNSAVED_BAR);
  g_type_ensure (HF_TYPE_JOB_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/app/hf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HfWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, nav);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, desks);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, veil_bar);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, jobs);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, title);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, view_switch);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, bell);
  gtk_widget_class_bind_template_child (widget_class, HfWindow, search);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, job_ended_cb);
  hf_window_class_install_actions (widget_class);
}

static void
hf_window_init (HfWindow *self)
{
  self->visited = g_ptr_array_new_with_free_func (g_free);
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_window_follow_stack (self, self->stack);
  hf_undo_keys_lend (GTK_WIDGET (self->search));
  hf_window_mind_search (self);
  hf_window_mind_menus (self);
  hf_window_mind_typing (self);
  hf_written_follow (GTK_WINDOW (self));
  hf_window_accept_drops (self);
  hf_window_enable_actions (self, FALSE);
}

/* Until the book is there it is whoever is remembered for it; most often it stays that. */
static void
show_user (HfWindow *self)
{
  g_autoptr (HfViewer) owner = hf_start_viewer ();
  const HfViewer  *viewer = self->context ? hf_context_get_viewer (self->context) : owner;
  g_autofree char *role = self->context ? hf_context_dup_role (self->context) :
                                          g_settings_get_string (self->settings, "role");
  g_autofree char *known =
    self->context ? NULL : hf_who_dup_remembered (self->settings, self->path);

  hf_nav_set_user (self->nav, known ? known : viewer->who, hf_choice_label (hf_staff_roles, role));
}

static void
tell_missing (HfWindow *self)
{
  g_autofree char *name = hf_who_dup_missing (self->context);
  g_autofree char *shown = name ? hf_str_visible_controls (name) : NULL;
  g_autofree char *text = NULL;

  if (name == NULL)
    return;
  /* Translators: %s is one of the staff, who was chosen as the one who works in this book */
  text = g_strdup_printf (_ ("%s no longer works here: nobody in particular is chosen"), shown);
  hf_window_toast (self, text, _ ("_Choose"), "app.choose-who");
}

/* What is on the pages was read for somebody else, and begins where that person's work does. */
static void
viewer_changed_cb (HfWindow *self)
{
  show_user (self);
  hf_window_renew_views (self);
  tell_missing (self);
}

/* A backup looks like the book it was made of; nobody shall work in it unawares. */
static void
show_book_name (HfWindow *self)
{
  g_autofree char *own = hf_start_book_path ();
  g_autofree char *name = g_filename_display_basename (self->path);
  g_autofree char *place = g_filename_display_name (self->path);
  g_autofree char *tooltip = hf_str_visible_controls (place);

  if (g_str_equal (own, self->path))
    return;
  self->book_name = hf_str_visible_controls (name);
  hf_nav_set_book (self->nav, self->book_name, tooltip);
}

/**
 * hf_window_new:
 * @application: (nullable): the application
 * @settings: the settings
 * @path: (type filename): the book, which hf_window_set_context() will bring
 *
 * Makes a window for a book.
 *
 * Returns: (transfer none): the window, kept alive by GTK until it is closed
 */
HfWindow *
hf_window_new (AdwApplication *application, GSettings *settings, const char *path)
{
  HfWindow *self = g_object_new (HF_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  self->path = g_strdup (path);
  show_book_name (self);
  hf_window_list_views (self);
  bind_settings (self);
  show_user (self);
  g_signal_connect_object (settings, "changed::role", G_CALLBACK (show_user), self,
                           G_CONNECT_SWAPPED);
  hf_recent_menu_follow (self->recent_menu, settings);
  hf_trace_frame (GTK_WIDGET (self), "first-frame");
  return self;
}

/**
 * hf_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (type filename): the book it is for
 */
const char *
hf_window_get_path (HfWindow *self)
{
  return self->path;
}

/**
 * hf_window_listen:
 * @self: a window
 * @context: a book that one of its desks is for
 *
 * Has the window tell what could not be saved, show long work, and begin anew for another person.
 */
void
hf_window_listen (HfWindow *self, HfContext *context)
{
  g_signal_connect_object (context, "unsaved", G_CALLBACK (hf_unsaved_bar_show), self->unsaved,
                           G_CONNECT_SWAPPED);
  hf_job_bar_follow (self->jobs, context);
  hf_window_mind_rest (self, context);
  g_signal_connect_object (hf_context_get_store (context), "viewer-changed",
                           G_CALLBACK (viewer_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hf_window_set_context:
 * @self: a window without its book
 * @context: the book and the settings
 *
 * Gives the window its book; its first view follows.
 */
void
hf_window_set_context (HfWindow *self, HfContext *context)
{
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  hf_window_listen (self, context);
  hf_window_begin_undo (self);
  hf_trouble_bar_set_context (self->trouble, context);
  hf_window_stop_explaining (self);
  hf_window_enable_actions (self, TRUE);
  show_user (self);
  hf_window_want_view (self);
  tell_missing (self);
  hf_window_follow_privacy (self);
}

/**
 * hf_window_get_context:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the book as it is, in privacy mode too; %NULL while it is
 *   being opened
 */
HfContext *
hf_window_get_context (HfWindow *self)
{
  return self->is_veiled ? self->aside.context : self->context;
}

/**
 * hf_window_set_reminders:
 * @self: a window
 * @reminders: the reminders of its book
 *
 * Gives the bell what it lists.
 */
void
hf_window_set_reminders (HfWindow *self, HfBookReminders *reminders)
{
  hf_bell_set_reminders (self->bell, reminders);
}
