/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The call panel shows a card and dials. Which card, and what an outcome does, is the page's. */

#include "gui/follow-up/hf-call-panel.h"

#include "base/hf-strings.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "gui/common/hf-calling.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-consent-marks.h"
#include "gui/common/card/hf-customer-card-alerts.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/card/hf-photo.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/standing/hf-given-hint.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/hf-page.h"
#include "gui/common/hf-revealed.h"
#include "gui/follow-up/hf-best-time.h"
#include "gui/follow-up/hf-last-contact.h"
#include "gui/follow-up/hf-pinned-articles.h"
#include "gui/follow-up/hf-small-talk.h"

#include <glib/gi18n.h>

#define GAP            12 /* pixels between what one reads */
#define NARROW_GAP     6
#define NARROW_ROW_GAP 3
#define FLASH_MS       200

struct _HfCallPanel
{
  GtkWidget parent_instance;

  /* owned */
  HfContext    *context;
  HfCallCard   *card;
  HfAnswerTimes answers; /* of the whole book; nothing until they are known */

  /* template children */
  GtkScrolledWindow    *scroller;
  HfPhoto              *photo;
  GtkLabel             *name;
  HfGradeBadge         *badge;
  GtkWidget            *vip;
  GtkLabel             *person;
  GtkWidget            *open;
  HfCustomerCardAlerts *alerts;
  HfGivenHint          *given_hint;
  HfRevealed           *phone;
  GtkWidget            *facts;
  GtkWidget            *head;
  GtkWidget            *dial;
  GtkWidget            *outcome;
  GtkWidget            *call;
  HfCallState          *state;
  GtkWidget            *called;
  HfConsentMarks       *consent;
  GtkGrid              *reasons;
  GtkLabel             *why;
  GtkLabel             *due;
  GtkLabel             *last;
  GtkWidget            *small_talk_label;
  GtkLabel             *small_talk;
  HfBestTime           *best_time;
  HfPinnedArticles     *articles;
  HfCustomerTimeline   *timeline;
  HfNoteEditor         *note;
  HfMoodPicker         *mood;
  HfDissatisfied       *dissatisfied;
  HfOutcomeBar         *bar;

  guint flash_source;
};

G_DEFINE_FINAL_TYPE (HfCallPanel, hf_call_panel, GTK_TYPE_WIDGET)

static HfDate
get_today (HfCallPanel *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static void
show_person (HfCallPanel *self, const HfRow *customer)
{
  g_autofree char *name = hf_str_visible_controls (hf_row_text (customer, HF_CUSTOMER_NAME));
  g_autofree char *person =
    hf_format_person (hf_row_text (customer, HF_CUSTOMER_SEX),
                      hf_row_text (customer, HF_CUSTOMER_BIRTH_DATE), get_today (self));

  hf_photo_set_customer (self->photo, self->context, customer);
  gtk_label_set_label (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_widget_set_visible (self->vip, hf_row_int (customer, HF_CUSTOMER_VIP_NOW) != 0);
  gtk_label_set_label (self->person, person);
  gtk_widget_set_visible (GTK_WIDGET (self->person), *person != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open), "x", customer->id);
}

static void
show_alerts (HfCallPanel *self)
{
  g_autoptr (GListStore) phones = g_list_store_new (HF_TYPE_PHONE);

  for (guint i = 0; i < self->card->phones->len; i++)
    {
      g_autoptr (HfRecord) phone = hf_record_new (g_ptr_array_index (self->card->phones, i));
      g_list_store_append (phones, phone);
    }
  hf_customer_card_alerts_set_customer (self->alerts, self->context, self->card->customer,
                                        G_LIST_MODEL (phones));
}

static gboolean
may_call (HfCallPanel *self)
{
  const HfViewer *viewer = hf_context_get_viewer (self->context);

  return self->card != NULL && hf_call_card_get_hindrance (self->card, viewer) == NULL;
}

static void
show_phone (HfCallPanel *self)
{
  const char *number = hf_call_card_get_number (self->card);

  hf_revealed_set_number (self->phone, self->context, self->card->customer->id, number);
  if (number == NULL)
    gtk_label_set_label (GTK_LABEL (hf_revealed_get_label (self->phone)),
                         _ ("No telephone number"));
  gtk_widget_set_sensitive (self->call, may_call (self));
  /* As on the card: a number that is hidden is nobody's to ring. */
  gtk_widget_set_visible (self->call, !hf_context_get_viewer (self->context)->masked);
}

/* How urgent it is, or that nobody is to call any more: an old reminder may still lead here. */
static char *
describe_due (HfCallPanel *self, const HfRow *follow_up)
{
  if (hf_row_is_null (follow_up, HF_FOLLOW_UP_WITHHELD))
    return hf_format_due (hf_row_text (follow_up, HF_FOLLOW_UP_DUE),
                          hf_row_text (follow_up, HF_FOLLOW_UP_PROMISED), get_today (self));
  /* Translators: %s is why, as in "Deceased" */
  return g_strdup_printf (_ ("Withheld: %s"),
                          hf_choice_label (hf_customer_withholdings,
                                           hf_row_text (follow_up, HF_FOLLOW_UP_WITHHELD)));
}

static void
show_why (HfCallPanel *self, const HfRow *follow_up)
{
  const char      *limit_iso = hf_row_text (follow_up, HF_FOLLOW_UP_LIMIT);
  g_autofree char *reason = hf_follow_up_words_reason (follow_up, "—");
  g_autofree char *limit = hf_format_day (hf_date_from_iso (limit_iso));
  g_autofree char *due = describe_due (self, follow_up);
  g_autofree char *because = hf_follow_up_words_because (follow_up);
  g_autofree char *text = NULL, *why = NULL;

  /* Translators: "Overdue 2 d" and the last acceptable day */
  text = limit_iso && hf_row_is_null (follow_up, HF_FOLLOW_UP_WITHHELD) ?
           g_strdup_printf (_ ("%s, at the latest %s"), due, limit) :
           g_strdup (due);
  why = because ? g_strconcat (reason, "\n", because, NULL) : g_strdup (reason);
  gtk_label_set_label (self->why, why);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why), why);
  gtk_label_set_label (self->due, text);
  hf_grade_badge_set_grade (self->badge, hf_row_text (follow_up, HF_FOLLOW_UP_GRADE));
}

static void
show_last (HfCallPanel *self, GPtrArray *contacts)
{
  g_autofree char *text =
    contacts->len > 0 ?
      hf_last_contact_describe (g_ptr_array_index (contacts, 0), get_today (self)) :
      hf_last_contact_describe_none (self->card->customer, get_today (self));

  gtk_label_set_label (self->last, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->last), text);
}

static void
show_small_talk (HfCallPanel *self, const HfRow *customer)
{
  g_autofree char *text = hf_small_talk_describe (customer);

  gtk_label_set_label (self->small_talk, text ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->small_talk), text);
  gtk_widget_set_visible (GTK_WIDGET (self->small_talk), text != NULL);
  gtk_widget_set_visible (self->small_talk_label, text != NULL);
}

/**
 * hf_call_panel_set_answers:
 * @self: a panel
 * @answers: when calls of the whole book were answered
 *
 * Says what is usual, so that a best time can be told from few calls.
 */
void
hf_call_panel_set_answers (HfCallPanel *self, const HfAnswerTimes *answers)
{
  self->answers = *answers;
  hf_call_panel_refresh_time (self);
}

/**
 * hf_call_panel_refresh_time:
 * @self: a panel
 *
 * Shows anew when to call: time has passed.
 */
void
hf_call_panel_refresh_time (HfCallPanel *self)
{
  if (self->card != NULL)
    hf_best_time_show (self->best_time, &self->card->answers, &self->answers,
                       hf_moment_of (hf_clock_now (hf_context_get_clock (self->context))));
}

/* The panel takes the focus with each new card, so its name is what a screen reader then says. */
static void
name_panel (HfCallPanel *self)
{
  g_autofree char *text = NULL;

  /* Translators: a call card read aloud: grade, name, sex and age, why, when due */
  text = g_strdup_printf (_ ("Grade %s, %s, %s, %s, %s"),
                          hf_row_text (self->card->follow_up, HF_FOLLOW_UP_GRADE),
                          gtk_label_get_label (self->name), gtk_label_get_label (self->person),
                          gtk_label_get_label (self->why), gtk_label_get_label (self->due));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
flash_over_cb (gpointer user_data)
{
  HfCallPanel *self = user_data;

  self->flash_source = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "flash");
  return G_SOURCE_REMOVE;
}

static void
hf_call_panel_dispose (GObject *object)
{
  HfCallPanel *self = HF_CALL_PANEL (object);

  g_clear_handle_id (&self->flash_source, g_source_remove);
  g_clear_pointer (&self->card, hf_call_card_unref);
  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (self), HF_TYPE_CALL_PANEL);

  G_OBJECT_CLASS (hf_call_panel_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (HF_TYPE_BEST_TIME);
  g_type_ensure (HF_TYPE_CALL_STATE);
  g_type_ensure (HF_TYPE_CONSENT_MARKS);
  g_type_ensure (HF_TYPE_GRADE_BADGE);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_ALERTS);
  g_type_ensure (HF_TYPE_CUSTOMER_TIMELINE);
  g_type_ensure (HF_TYPE_GIVEN_HINT);
  g_type_ensure (HF_TYPE_PHOTO);
  g_type_ensure (HF_TYPE_PINNED_ARTICLES);
  g_type_ensure (HF_TYPE_REVEALED);
  g_type_ensure (HF_TYPE_MOOD_PICKER);
  g_type_ensure (HF_TYPE_DISSATISFIED);
  g_type_ensure (HF_TYPE_NOTE_EDITOR);
  g_type_ensure (HF_TYPE_OUTCOME_BAR);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-call-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, photo);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, name);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, badge);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, vip);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, person);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, open);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, alerts);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, given_hint);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, phone);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, head);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, dial);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, outcome);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, call);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, state);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, called);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, consent);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, why);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, due);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, last);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, small_talk_label);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, small_talk);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, best_time);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, articles);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, timeline);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, note);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, mood);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, dissatisfied);
  gtk_widget_class_bind_template_child (widget_class, HfCallPanel, bar);
  gtk_widget_class_bind_template_callback (widget_class, hf_call_panel_call);
}

static void
hf_call_panel_class_init (HfCallPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_call_panel_dispose;

  ensure_types ();
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "hfcallpanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
note_focused_cb (HfCallPanel *self, GParamSpec *pspec, GtkEventControllerFocus *focus)
{
  hf_outcome_bar_set_typing (self->bar, gtk_event_controller_focus_contains_focus (focus));
}

static void
hf_call_panel_init (HfCallPanel *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (hf_revealed_get_label (self->phone), "phone-number");
  hf_consent_marks_set_how (self->consent, HF_CONSENT_BY_PHONE);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (note_focused_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->note), focus);
}

/**
 * hf_call_panel_set_context:
 * @self: a panel
 * @context: the context
 *
 * Connects the panel with a book; to be called once.
 */
void
hf_call_panel_set_context (HfCallPanel *self, HfContext *context)
{
  g_set_object (&self->context, context);
  hf_note_editor_set_context (self->note, context);
  hf_dissatisfied_set_context (self->dissatisfied, context);
  g_object_set (self->timeline, "context", context, NULL);
}

/**
 * hf_call_panel_set_card:
 * @self: a panel
 * @card: what to show, another card or the same one read anew
 *
 * Shows a card. The note being typed for the same follow-up is left alone.
 */
void
hf_call_panel_set_card (HfCallPanel *self, HfCallCard *card)
{
  gboolean is_other = self->card == NULL || self->card->follow_up->id != card->follow_up->id;

  hf_call_card_ref (card);
  g_clear_pointer (&self->card, hf_call_card_unref);
  self->card = card;
  show_person (self, card->customer);
  show_alerts (self);
  show_phone (self);
  show_why (self, card->follow_up);
  show_last (self, card->contacts);
  show_small_talk (self, card->customer);
  hf_call_panel_refresh_time (self);
  hf_pinned_articles_show (self->articles, card->articles);
  name_panel (self);
  hf_call_state_show (self->state, card->follow_up->id);
  hf_note_editor_show (self->note, card->follow_up->id, card->note);
  hf_mood_picker_show (self->mood, card->follow_up->id);
  hf_dissatisfied_show (self->dissatisfied, card->follow_up->id, card->dissatisfaction);
  if (!is_other)
    return;
  gtk_widget_set_visible (self->called, FALSE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  hf_customer_timeline_set_customer (self->timeline, card->customer->id);
  hf_given_hint_set_customer (self->given_hint, self->context, card->customer->id);
  hf_consent_marks_set_customer (self->consent, self->context, card->customer->id);
}

/**
 * hf_call_panel_get_card:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): what is shown
 */
HfCallCard *
hf_call_panel_get_card (HfCallPanel *self)
{
  return self->card;
}

/**
 * hf_call_panel_call:
 * @self: a panel
 *
 * Asks the page to call: a colleague may be doing it.
 */
void
hf_call_panel_call (HfCallPanel *self)
{
  if (may_call (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "today.call", NULL);
}

/**
 * hf_call_panel_dial:
 * @self: a panel
 *
 * Copies the number and hands it to the program that dials, if there is one. The call begins.
 */
void
hf_call_panel_dial (HfCallPanel *self)
{
  const char *number;

  if (!may_call (self))
    return;
  number = hf_call_card_get_number (self->card);
  hf_call_state_begin (self->state, self->card->follow_up->id);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), number);
  if (gtk_widget_get_parent (self->dial) == self->facts)
    gtk_widget_set_visible (self->called, TRUE);
  else /* there is no room for it beside the time */
    hf_page_toast_of (GTK_WIDGET (self), _ ("Number copied"), 0);
  hf_calling_dial (GTK_WIDGET (self), number);
}

/**
 * hf_call_panel_reveal:
 * @self: a panel
 *
 * Asks for what is kept back of the number, as its eye does.
 */
void
hf_call_panel_reveal (HfCallPanel *self)
{
  hf_revealed_ask (self->phone);
}

/**
 * hf_call_panel_flash:
 * @self: a panel
 *
 * Shows that a key was dropped because the card had only just come.
 */
void
hf_call_panel_flash (HfCallPanel *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flash");
  g_clear_handle_id (&self->flash_source, g_source_remove);
  self->flash_source = g_timeout_add (FLASH_MS, flash_over_cb, self);
}

/**
 * hf_call_panel_get_note:
 * @self: a panel
 *
 * Returns: (transfer none): where the note is typed
 */
HfNoteEditor *
hf_call_panel_get_note (HfCallPanel *self)
{
  return self->note;
}

/**
 * hf_call_panel_get_mood:
 * @self: a panel
 *
 * Returns: (transfer none): where the mood of the customer is chosen
 */
HfMoodPicker *
hf_call_panel_get_mood (HfCallPanel *self)
{
  return self->mood;
}

/**
 * hf_call_panel_get_dissatisfied:
 * @self: a panel
 *
 * Returns: (transfer none): where it is said that the customer was not content
 */
HfDissatisfied *
hf_call_panel_get_dissatisfied (HfCallPanel *self)
{
  return self->dissatisfied;
}

/**
 * hf_call_panel_get_state:
 * @self: a panel
 *
 * Returns: (transfer none): how long the call takes, or who else is calling
 */
HfCallState *
hf_call_panel_get_state (HfCallPanel *self)
{
  return self->state;
}

/**
 * hf_call_panel_get_bar:
 * @self: a panel
 *
 * Returns: (transfer none): the outcome buttons
 */
HfOutcomeBar *
hf_call_panel_get_bar (HfCallPanel *self)
{
  return self->bar;
}

static void
set_gap (GtkWidget *box, int gap)
{
  gtk_box_set_spacing (GTK_BOX (box), gap);
  gtk_widget_set_margin_top (box, gap);
  gtk_widget_set_margin_bottom (box, gap);
}

/* Beside the number; where that stands beside the name, beside the day. */
static void
move_consent (HfCallPanel *self, gboolean is_narrow)
{
  g_autoptr (GtkWidget) consent = g_object_ref (GTK_WIDGET (self->consent));

  if (is_narrow)
    {
      gtk_box_remove (GTK_BOX (self->dial), consent);
      gtk_grid_attach (self->reasons, consent, 2, 1, 1, 1);
    }
  else
    {
      gtk_grid_remove (self->reasons, consent);
      gtk_box_append (GTK_BOX (self->dial), consent);
    }
}

/**
 * hf_call_panel_set_narrow:
 * @self: a panel
 * @is_narrow: whether the window is small
 *
 * Leaves the timeline the room for an entry in the smallest window: the number stands beside the
 * name there.
 */
void
hf_call_panel_set_narrow (HfCallPanel *self, gboolean is_narrow)
{
  g_autoptr (GtkWidget) dial = g_object_ref (self->dial);
  GtkWidget *from = gtk_widget_get_parent (dial);
  GtkWidget *to = is_narrow ? self->head : self->facts;

  set_gap (self->facts, is_narrow ? NARROW_GAP : GAP);
  set_gap (self->outcome, is_narrow ? NARROW_GAP : GAP);
  gtk_grid_set_row_spacing (self->reasons, is_narrow ? NARROW_ROW_GAP : NARROW_GAP);
  hf_pinned_articles_set_narrow (self->articles, is_narrow);
  hf_best_time_set_narrow (self->best_time, is_narrow);
  hf_note_editor_set_narrow (self->note, is_narrow);
  if (from == to)
    return;
  gtk_widget_set_visible (self->called, FALSE);
  move_consent (self, is_narrow);
  gtk_box_remove (GTK_BOX (from), dial);
  gtk_box_insert_child_after (GTK_BOX (to), dial,
                              is_narrow ? gtk_widget_get_prev_sibling (self->open) :
                                          GTK_WIDGET (self->given_hint));
}
