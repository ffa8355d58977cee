/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view Today: the widget, and which of its pictures is true. The queue, the card and their
 * texts are widgets of their own; the rules are in core and session.
 */

#include "core/hf-role.h"
#include "gui/common/hf-children.h"
#include "base/hf-weak.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-style.h"
#include "gui/follow-up/hf-today-page-private.h"
#include "gui/follow-up/hf-today-text.h"
#include "session/print/hf-printed-queue.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HfTodayPage, hf_today_page, HF_TYPE_PAGE)

HfContext *
hf_today_page_get_context (HfTodayPage *self)
{
  return hf_page_get_context (HF_PAGE (self));
}

HfMoment
hf_today_page_get_now (HfTodayPage *self)
{
  return hf_moment_of (hf_clock_now (hf_context_get_clock (hf_today_page_get_context (self))));
}

static void
show_filtered (HfTodayPage *self)
{
  HfQueueFilter    filter = hf_queue_list_get_filter (self->queue);
  gboolean         is_waiting = self->counts->waiting[filter] > 0;
  g_autofree char *title = hf_today_text_filtered (self->counts, filter);
  g_autofree char *text = is_waiting ? hf_today_text_waiting (self->counts, filter) : NULL;

  adw_status_page_set_title (self->filtered, title);
  adw_status_page_set_description (self->filtered, text);
  adw_status_page_set_icon_name (self->filtered,
                                 is_waiting ? "alarm-symbolic" : "emblem-ok-symbolic");
  gtk_widget_set_visible (self->look_later_filtered, is_waiting);
  gtk_stack_set_visible_child_name (self->pane, "filtered");
  gtk_stack_set_visible_child_name (self->stack, "work");
}

/* A message is to hide neither the keys of a call nor, once all are done, where to go on. */
static void
state_shown_cb (HfTodayPage *self)
{
  const char *state = gtk_stack_get_visible_child_name (self->stack);

  hf_page_set_footer (HF_PAGE (self), g_strcmp0 (state, "work") == 0);
}

/* Which of the page's pictures is true now. */
void
hf_today_page_show_state (HfTodayPage *self)
{
  if (hf_today_page_show_trouble (self))
    return;
  if (self->is_ended && self->counts != NULL)
    hf_today_page_show_done (self);
  else if (self->current != 0)
    gtk_stack_set_visible_child_name (self->stack, "work");
  else if (self->counts == NULL || hf_queue_list_is_loading (self->queue))
    return; /* the old picture stays until the truth is known */
  else if (self->counts->book_is_empty)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (hf_queue_list_get_filter (self->queue) != HF_QUEUE_ALL)
    show_filtered (self);
  else
    hf_today_page_show_done (self);
}

void
hf_today_page_show_counts (HfTodayPage *self)
{
  guint            done = hf_queue_counts_get_done (self->counts);
  guint            total = hf_queue_counts_get_total (self->counts);
  g_autofree char *progress = hf_today_text_progress (self->counts);
  g_autofree char *end = NULL, *basis = NULL;
  HfCallRules      rules;
  HfPace           pace;

  hf_outcome_read_rules (hf_today_page_get_context (self), &rules);
  end = hf_today_text_end (self->counts, self->habits, &rules.hours, hf_today_page_get_now (self),
                           &pace);
  basis = hf_today_text_pace (pace);
  if (self->run_since != 0)
    hf_today_page_tell_run (self, &end, &basis);
  hf_queue_list_set_counts (self->queue, self->counts);
  gtk_label_set_label (self->done_label, progress);
  gtk_label_set_label (self->end_label, end ? end : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->end_label), basis);
  gtk_widget_set_visible (GTK_WIDGET (self->end_label), end != NULL);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 total ? (double) done / total : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, progress, -1);
  hf_page_set_badge (HF_PAGE (self), hf_queue_counts_get_left (self->counts));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfTodayPage) self = hf_weak_take (user_data);
  g_autoptr (GError) error = NULL;
  HfQueueCounts *counts = NULL;

  if (self == NULL) /* closed meanwhile */
    return;
  counts = hf_queue_count_finish (hf_today_page_get_context (self), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_error (&self->count_error);
  self->count_error = g_steal_pointer (&error);
  if (counts != NULL)
    {
      g_free (self->counts);
      self->counts = counts;
      hf_today_page_show_counts (self);
    }
  hf_today_page_show_state (self);
}

void
hf_today_page_count (HfTodayPage *self)
{
  hf_queue_count_async (hf_today_page_get_context (self), hf_page_get_cancellable (HF_PAGE (self)),
                        counted_cb, hf_weak_new (self));
}

static void
show_title (HfTodayPage *self)
{
  g_autofree char *day = hf_format_day (hf_today_page_get_now (self).day);

  hf_page_set_title (HF_PAGE (self), _ ("Today"), day);
}

static void
queue_changed_cb (HfTodayPage *self)
{
  guint    position;
  gboolean is_listed = hf_queue_list_find (self->queue, self->current, &position);

  if (hf_queue_list_get_error (self->queue) != NULL)
    {
      hf_today_page_show_state (self); /* nobody knows what has become of the others */
      return;
    }
  if (hf_today_page_show_undone (self))
    return;
  if (self->run_since != 0 && self->counts != NULL)
    hf_today_page_show_counts (self);
  if (is_listed)
    hf_today_page_refresh_place (self);
  else if (!self->is_pinned)
    {
      gint64 next = hf_today_page_choose_next (self);

      if (next != 0)
        hf_today_page_show_follow_up (self, next);
      else if (self->current != 0)
        hf_today_page_show_nothing (self);
    }
  hf_today_page_show_state (self);
  hf_today_page_keep_focus (self);
}

static void
queue_picked_cb (HfTodayPage *self, gint64 id)
{
  if (id == self->current)
    return;
  hf_today_page_show_follow_up (self, id);
  gtk_revealer_set_reveal_child (self->slide, FALSE);
}

/* Another part of the queue begins at its top. */
static void
queue_filtered_cb (HfTodayPage *self)
{
  hf_today_page_show_nothing (self);
}

static void
card_loaded_cb (HfTodayPage *self, gint64 id)
{
  if (id == self->current)
    hf_today_page_refresh_card (self);
}

static void
card_failed_cb (HfTodayPage *self, gint64 id, GError *error)
{
  if (id == self->current)
    hf_today_page_show_card_trouble (self, error);
}

static void
store_changed_cb (HfTodayPage *self, HfChanged *changed)
{
  hf_today_page_note_redone (self, changed);
  hf_today_page_count (self);
}

static void
minute_changed_cb (HfTodayPage *self)
{
  if (self->counts == NULL)
    return;
  hf_today_page_show_counts (self); /* the expected end moves on */
  hf_call_panel_refresh_time (self->panel);
  if (self->counts->open[HF_QUEUE_LATER] > 0 &&
      hf_today_page_get_now (self).minutes >= self->counts->waiting_from[HF_QUEUE_ALL])
    {
      hf_queue_list_refresh (self->queue);
      hf_today_page_count (self);
    }
}

static void
day_changed_cb (HfTodayPage *self)
{
  show_title (self);
  hf_queue_list_refresh (self->queue);
  hf_today_page_count (self);
  hf_today_page_read_habits (self);
}

static void
move_queue (GtkWidget *queue, GtkWidget *from, GtkWidget *to)
{
  if (gtk_widget_get_parent (queue) != from)
    return;
  g_object_ref (queue);
  gtk_box_remove (GTK_BOX (from), queue);
  gtk_box_append (GTK_BOX (to), queue);
  g_object_unref (queue);
}

static void
narrow_notified_cb (HfTodayPage *self)
{
  gboolean   is_narrow = hf_page_is_narrow (HF_PAGE (self));
  GtkWidget *queue = GTK_WIDGET (self->queue);

  gtk_revealer_set_reveal_child (self->slide, FALSE);
  if (is_narrow)
    move_queue (queue, self->side, self->slide_box);
  else
    move_queue (queue, self->slide_box, self->side);
  gtk_widget_set_visible (self->side, !is_narrow);
  gtk_widget_set_visible (self->side_separator, !is_narrow);
  gtk_widget_set_visible (self->strip, is_narrow);
  hf_style_set_class (self->progress, "short", is_narrow);
  hf_style_set_class (GTK_WIDGET (self->done_page), "compact", is_narrow);
  hf_call_panel_set_narrow (self->panel, is_narrow);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "done") == 0)
    hf_today_page_show_state (self);
}

static void
previous_clicked_cb (HfTodayPage *self)
{
  hf_today_page_step (self, -1);
}

static void
next_clicked_cb (HfTodayPage *self)
{
  hf_today_page_step (self, 1);
}

static void
show_all_clicked_cb (HfTodayPage *self)
{
  hf_queue_list_set_filter (self->queue, HF_QUEUE_ALL);
}

static void
look_later_clicked_cb (HfTodayPage *self)
{
  hf_queue_list_set_filter (self->queue, HF_QUEUE_LATER);
}

static void
hf_today_page_shown (HfPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (HF_TODAY_PAGE (page)->panel));
}

static gboolean
hf_today_page_go_back (HfPage *page)
{
  HfTodayPage *self = HF_TODAY_PAGE (page);
  gboolean     was_open = gtk_revealer_get_reveal_child (self->slide) || self->is_ended;

  if (self->is_ended)
    hf_today_page_go_on (self);
  gtk_revealer_set_reveal_child (self->slide, FALSE);
  return was_open;
}

static void
hf_today_page_show_item (HfPage *page, GVariant *item)
{
  HfTodayPage *self = HF_TODAY_PAGE (page);

  if (!g_variant_is_of_type (item, G_VARIANT_TYPE_INT64))
    return;
  hf_today_page_show_follow_up (self, g_variant_get_int64 (item));
  self->is_pinned = TRUE;
  self->is_ended = FALSE;
  hf_today_page_show_state (self);
}

static GPtrArray *
hf_today_page_list_printed (HfPage *page)
{
  HfTodayPage  *self = HF_TODAY_PAGE (page);
  GPtrArray    *scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) hf_print_scope_unref);
  HfQueueFilter filter = hf_queue_list_get_filter (self->queue);
  HfMoment      now = hf_today_page_get_now (self);

  g_ptr_array_add (scopes, hf_printed_queue_new_scope (filter, now,
                                                       hf_today_text_printed (filter, now.day)));
  return scopes;
}

static GVariant *
hf_today_page_save_state (HfPage *page)
{
  return g_variant_new_uint32 (hf_queue_list_get_filter (HF_TODAY_PAGE (page)->queue));
}

static void
hf_today_page_restore_state (HfPage *page, GVariant *state)
{
  if (g_variant_is_of_type (state, G_VARIANT_TYPE_UINT32) &&
      g_variant_get_uint32 (state) < HF_N_QUEUE_FILTERS)
    hf_queue_list_set_filter (HF_TODAY_PAGE (page)->queue, g_variant_get_uint32 (state));
}

/* What each asks first: who sees patients, what is theirs; who leads others, what is late. What was
 * chosen the last time is restored after this. */
static void
choose_first_filter (HfTodayPage *self, HfContext *context)
{
  g_autofree char *role = hf_context_dup_role (context);
  HfRoleReach      works_for = hf_role_find (role)->works_for;

  if (works_for == HF_ROLE_OWN && hf_context_get_viewer (context)->staff != 0)
    hf_queue_list_set_filter (self->queue, HF_QUEUE_MINE);
  else if (works_for == HF_ROLE_DEPARTMENT)
    hf_queue_list_set_filter (self->queue, HF_QUEUE_OVERDUE);
}

static void
watch (HfTodayPage *self)
{
  HfStore *store = hf_page_get_store (HF_PAGE (self));
  HfClock *clock = hf_store_get_clock (store);

  g_signal_connect_object (self->queue, "changed", G_CALLBACK (queue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "picked", G_CALLBACK (queue_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "filtered", G_CALLBACK (queue_filtered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cache, "loaded", G_CALLBACK (card_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cache, "failed", G_CALLBACK (card_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "minute-changed", G_CALLBACK (minute_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "day-changed", G_CALLBACK (day_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_notified_cb), NULL);
}

static void
hf_today_page_constructed (GObject *object)
{
  HfTodayPage *self = HF_TODAY_PAGE (object);
  HfContext   *context = hf_today_page_get_context (self);

  G_OBJECT_CLASS (hf_today_page_parent_class)->constructed (object);

  self->cache = hf_card_cache_new (context, hf_page_get_cancellable (HF_PAGE (self)));
  hf_call_panel_set_context (self->panel, context);
  watch (self);
  choose_first_filter (self, context);
  hf_today_page_watch_claims (self);
  hf_queue_list_set_context (self->queue, context);
  show_title (self);
  hf_today_page_count (self);
  hf_today_page_read_habits (self);
}

static void
hf_today_page_dispose (GObject *object)
{
  HfTodayPage *self = HF_TODAY_PAGE (object);

  hf_today_page_end_claims (self);
  g_clear_object (&self->cache);
  g_clear_pointer (&self->run_popover, gtk_widget_unparent);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (hf_today_page_parent_class)->dispose (object);
}

static void
hf_today_page_finalize (GObject *object)
{
  HfTodayPage *self = HF_TODAY_PAGE (object);

  g_free (self->counts);
  g_free (self->habits);
  g_clear_error (&self->count_error);
  g_hash_table_unref (self->leaving);
  g_ptr_array_unref (self->logged);
  g_free (self->undone_note);

  G_OBJECT_CLASS (hf_today_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, strip);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, position);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, done_label);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, progress);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, end_label);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, side);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, side_separator);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, queue);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, pane);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, panel);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, page_trouble);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, card_trouble);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, filtered);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, look_later_filtered);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, slide);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, slide_box);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, done_page);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, look_ahead);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, look_later);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, tally);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, HfTodayPage, run_button);
  gtk_widget_class_bind_template_callback (widget_class, state_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_today_page_retry);
  gtk_widget_class_bind_template_callback (widget_class, hf_today_page_go_on);
}

static void
end_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_today_page_end (HF_TODAY_PAGE (widget));
}

static void
run_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_today_page_ask_run (HF_TODAY_PAGE (widget));
}

static void
call_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_today_page_call (HF_TODAY_PAGE (widget));
}

static gint64
hf_today_page_get_customer (HfPage *page)
{
  HfCallCard *card = hf_call_panel_get_card (HF_TODAY_PAGE (page)->panel);

  return card != NULL ? card->customer->id : 0;
}

static void
hf_today_page_class_init (HfTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  HfPageClass  *page_class = HF_PAGE_CLASS (klass);

  object_class->constructed = hf_today_page_constructed;
  object_class->dispose = hf_today_page_dispose;
  object_class->finalize = hf_today_page_finalize;
  page_class->shown = hf_today_page_shown;
  page_class->go_back = hf_today_page_go_back;
  page_class->show_item = hf_today_page_show_item;
  page_class->get_customer = hf_today_page_get_customer;
  page_class->list_printed = hf_today_page_list_printed;
  page_class->save_state = hf_today_page_save_state;
  page_class->restore_state = hf_today_page_restore_state;

  g_type_ensure (HF_TYPE_QUEUE_LIST);
  g_type_ensure (HF_TYPE_CALL_PANEL);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_TALLY_BOX);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "today.end", NULL, end_activated_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "today.run", NULL, run_activated_cb);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "today.call", NULL, call_activated_cb);
}

static void
hf_today_page_init (HfTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "loading");
  hf_today_page_init_outcomes (self);
  hf_today_page_init_input (self);
  hf_today_page_init_run (self);
}
