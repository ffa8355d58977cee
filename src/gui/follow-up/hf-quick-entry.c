/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Planning by one line. Each change of the text is read again and shown as understood; nothing is
 * saved before all of it is clear, and what was typed stays until it is saved. */

#include "gui/follow-up/hf-quick-entry.h"

#include "base/hf-cancellable.h"
#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "gui/common/hf-focus-before.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-saving.h"
#include "gui/follow-up/hf-quick-chips.h"
#include "gui/follow-up/hf-quick-draft.h"
#include "session/follow-up/hf-grades.h"

#include <glib/gi18n.h>

struct _HfQuickEntry
{
  GtkPopover parent_instance;

  /* owned */
  HfContext    *context;
  GCancellable *reading; /* while the text is being read */
  HfQuickDraft  draft;

  GWeakRef asker;      /* a widget of the page */
  gint64   customer;   /* 0 for whomever the line means */
  gboolean plans_next; /* Enter was pressed before the text was read */
  gboolean keeps_line; /* with Ctrl */

  /* template children */
  GtkWidget    *entry;
  HfQuickChips *chips;
  GtkLabel     *hint;
  GtkWidget    *plan;
};

G_DEFINE_FINAL_TYPE (HfQuickEntry, hf_quick_entry, GTK_TYPE_POPOVER)

static const char *
get_text (HfQuickEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* NULL when it can be planned. */
static char *
describe_trouble (HfQuickEntry *self)
{
  HfMoment now = hf_moment_of (hf_clock_now (hf_context_get_clock (self->context)));

  return hf_quick_draft_describe_trouble (&self->draft, now);
}

static char *
describe_readiness (HfQuickEntry *self)
{
  const char *withheld =
    hf_row_text (hf_quick_draft_get_person (&self->draft), HF_CUSTOMER_WITHHELD);

  return withheld ? hf_follow_up_words_withheld (withheld) :
                    g_strdup (_ ("Enter plans it. Ctrl+Enter keeps the line for the next."));
}

static void
set_hint (HfQuickEntry *self, const char *text, gboolean is_wrong)
{
  static const char *const calm[] = { "caption", "dim-label", NULL };
  static const char *const wrong[] = { "caption", "error", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->hint), (const char **) (is_wrong ? wrong : calm));
  gtk_label_set_label (self->hint, text);
  hf_invalid_mark (self->entry, is_wrong);
}

/* While somebody types, an unfinished line is no error. */
static void
show (HfQuickEntry *self)
{
  g_autofree char *trouble = NULL, *text = NULL;

  hf_quick_chips_show (self->chips, self->context, &self->draft);
  if (self->draft.reading != NULL)
    {
      trouble = describe_trouble (self);
      text = trouble ? g_strdup (trouble) : describe_readiness (self);
    }
  gtk_widget_set_sensitive (self->plan, text != NULL && trouble == NULL);
  set_hint (self,
            text ? text :
                   _ ("Whom and when; what to do, a grade, @colleague and #tag if you like."),
            FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_popover_present (GTK_POPOVER (self)); /* it grows by the lines this needs */
}

static void
planned_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfQuickEntry *self = HF_QUICK_ENTRY (widget);

  if (committed == NULL)
    return;
  self->customer = 0;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
planned_and_kept_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  g_autoptr (HfQuickEntry) self = user_data;

  if (self->context == NULL)
    return;
  gtk_widget_set_sensitive (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry); /* selects all of it */
}

static char *
describe_planned (HfQuickEntry *self)
{
  HfMoment         at = hf_quick_draft_get_moment (&self->draft);
  const HfRow     *person = hf_quick_draft_get_person (&self->draft);
  g_autofree char *name = hf_short_name (hf_row_text (person, HF_CUSTOMER_NAME));

  return hf_follow_up_words_planned_at (name, at.day, at.minutes);
}

static void
save (HfQuickEntry *self, GtkWidget *asker, gboolean keeps_line)
{
  HfChangeSet *changes =
    hf_quick_add_plan (self->draft.reading, hf_quick_draft_get_person (&self->draft),
                       hf_quick_draft_get_staff (&self->draft),
                       hf_quick_draft_get_moment (&self->draft).day,
                       hf_context_get_viewer (self->context), hf_grades_get (self->context));

  if (!keeps_line)
    {
      hf_saving_commit_form (GTK_WIDGET (self), asker, self->context, changes,
                             describe_planned (self), planned_cb, NULL);
      return;
    }
  gtk_widget_set_sensitive (self->entry, FALSE);
  hf_saving_commit (asker, self->context, changes, describe_planned (self), planned_and_kept_cb,
                    g_object_ref (self));
}

static void
plan (HfQuickEntry *self, gboolean keeps_line)
{
  g_autoptr (GtkWidget) asker = g_weak_ref_get (&self->asker);
  g_autofree char *trouble = NULL;

  self->plans_next = self->reading != NULL;
  self->keeps_line = keeps_line;
  if (self->plans_next || asker == NULL)
    return;
  trouble = describe_trouble (self);
  if (trouble != NULL)
    set_hint (self, trouble, TRUE);
  else
    save (self, asker, keeps_line);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (HfQuickEntry) self = user_data;
  g_autoptr (GError) error = NULL;
  HfQuickReading *reading;

  if (self->context == NULL)
    return;
  reading = hf_quick_add_read_finish (self->context, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  hf_quick_draft_take (&self->draft, reading);
  show (self);
  if (error != NULL)
    set_hint (self, _ ("The book could not be read. Type on to try again."), TRUE);
  else if (self->plans_next)
    plan (self, self->keeps_line);
}

static void
stop_reading (HfQuickEntry *self)
{
  hf_cancellable_drop (&self->reading);
  self->plans_next = FALSE;
}

/* The chips of the text before stay until there are others, so that nothing flickers. */
static void
text_changed_cb (HfQuickEntry *self)
{
  stop_reading (self);
  if (hf_str_is_blank (get_text (self)) && self->customer == 0)
    {
      hf_quick_draft_take (&self->draft, NULL);
      show (self);
      return;
    }
  self->reading = g_cancellable_new ();
  hf_quick_add_read_async (self->context, get_text (self), self->customer, self->reading, read_cb,
                           g_object_ref (self));
}

static void
chosen_cb (HfQuickEntry *self, int choice, int nth)
{
  hf_quick_draft_choose (&self->draft, (HfQuickChoice) choice, nth);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  show (self);
}

static void
plan_cb (HfQuickEntry *self)
{
  plan (self, FALSE);
}

/* Whoever opened it from a card may mean somebody else after all. */
static gboolean
forget_customer (HfQuickEntry *self)
{
  if (self->customer == 0 || gtk_editable_get_position (GTK_EDITABLE (self->entry)) > 0 ||
      gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL))
    return GDK_EVENT_PROPAGATE;
  self->customer = 0;
  text_changed_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (HfQuickEntry *self, guint key, guint code, GdkModifierType state)
{
  gboolean is_enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;
  gboolean is_ctrl = (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;

  if (is_enter && is_ctrl)
    {
      plan (self, TRUE);
      return GDK_EVENT_STOP;
    }
  return key == GDK_KEY_BackSpace ? forget_customer (self) : GDK_EVENT_PROPAGATE;
}

static void
closed_cb (HfQuickEntry *self)
{
  stop_reading (self);
}

static void
hf_quick_entry_dispose (GObject *object)
{
  HfQuickEntry *self = HF_QUICK_ENTRY (object);

  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_QUICK_ENTRY);
  hf_quick_draft_take (&self->draft, NULL);
  g_weak_ref_set (&self->asker, NULL);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_quick_entry_parent_class)->dispose (object);
}

static void
hf_quick_entry_class_init (HfQuickEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_quick_entry_dispose;

  g_type_ensure (HF_TYPE_QUICK_CHIPS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-quick-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, HfQuickEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, HfQuickEntry, chips);
  gtk_widget_class_bind_template_child (widget_class, HfQuickEntry, hint);
  gtk_widget_class_bind_template_child (widget_class, HfQuickEntry, plan);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
hf_quick_entry_init (HfQuickEntry *self)
{
  g_weak_ref_init (&self->asker, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hf_quick_entry_new (HfContext *context)
{
  HfQuickEntry *self = g_object_new (HF_TYPE_QUICK_ENTRY, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
hf_quick_entry_close (HfQuickEntry *self)
{
  g_return_if_fail (HF_IS_QUICK_ENTRY (self));

  gtk_popover_popdown (GTK_POPOVER (self));
}

void
hf_quick_entry_toggle (HfQuickEntry *self, GtkWidget *asker, gint64 customer)
{
  g_return_if_fail (HF_IS_QUICK_ENTRY (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      hf_quick_entry_close (self);
      return;
    }
  g_weak_ref_set (&self->asker, asker);
  self->customer = customer;
  hf_focus_before_popup (GTK_POPOVER (self));
  text_changed_cb (self);
  gtk_widget_grab_focus (self->entry);
}
