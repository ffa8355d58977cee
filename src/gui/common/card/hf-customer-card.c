/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The customer card. It reads the customer, the phones and the open follow-ups as three small live
 * lists and hands them to its parts, each drawn anew when its list changes. */

#include "gui/common/card/hf-customer-card.h"

#include "base/hf-strings.h"
#include "core/hf-appointment.h"
#include "core/hf-attachment.h"
#include "core/hf-complaint.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-visit.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "gui/common/hf-card-menu.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-birthday-hint.h"
#include "gui/common/card/hf-consent-marks.h"
#include "gui/common/card/hf-customer-card-alerts.h"
#include "gui/common/card/hf-customer-card-details.h"
#include "gui/common/card/hf-customer-card-drag.h"
#include "gui/common/card/hf-customer-card-follow-up.h"
#include "gui/common/card/hf-customer-card-keys.h"
#include "gui/common/card/hf-customer-card-phones.h"
#include "gui/common/card/hf-customer-card-plan.h"
#include "gui/common/health/hf-customer-health.h"
#include "gui/common/standing/hf-customer-standing.h"
#include "gui/common/standing/hf-given-hint.h"
#include "gui/common/card/hf-customer-tags.h"
#include "gui/common/card/hf-customer-timeline.h"
#include "gui/common/files/hf-files.h"
#include "gui/common/hf-fitting-scroller.h"
#include "gui/common/hf-grade-badge.h"
#include "gui/common/health/hf-health-strip.h"
#include "gui/common/hf-merge-follow.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-read-error.h"
#include "gui/common/hf-records-watch.h"
#include "gui/common/card/hf-photo-button.h"
#include "gui/common/card/hf-stage-pips.h"
#include "gui/common/card/hf-star-button.h"
#include "session/hf-context.h"
#include "store/hf-live-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _HfCustomerCard
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  HfLiveList     *customers; /* one */
  HfLiveList     *phones;
  HfLiveList     *follow_ups;
  HfRecordsWatch *watches[3];
  HfHealthBook   *health_book;

  gint64 id; /* whom it is to show; until that one has been read it shows the one before */
  gint64 shown;

  HfCustomerCardDetails *details; /* child, %NULL before somebody looks at them */

  /* template children */
  HfReadError            *trouble;
  GtkWidget              *head;
  GtkWidget              *separator;
  HfCustomerCardAlerts   *alerts;
  HfGivenHint            *given_hint;
  HfPhotoButton          *photo;
  GtkWidget              *name;
  HfGradeBadge           *grade;
  GtkWidget              *vip;
  GtkWidget              *facts;
  HfStagePips            *stage;
  HfStarButton           *star;
  HfBirthdayHint         *birthday;
  GtkWidget              *next;
  GtkWidget              *plan_button;
  HfCustomerCardFollowUp *plan_popover;
  HfCustomerCardPhones   *phone_lines;
  HfConsentMarks         *consent;
  GtkWidget              *tags;
  GtkWidget              *stack;
  HfCustomerTimeline     *timeline;
  HfHealthStrip          *health_strip;
  HfCustomerHealth       *health;
  HfCustomerCardPlan     *plan;
  HfCustomerStanding     *standing;
  AdwBin                 *details_place;
  HfFiles                *files;
};

enum
{
  PROP_CONTEXT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  GONE,
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerCard, hf_customer_card, GTK_TYPE_WIDGET)

static const HfRow *
first_row (HfLiveList *list)
{
  g_autoptr (HfRecord) record = list ? g_list_model_get_item (G_LIST_MODEL (list), 0) : NULL;

  return record ? hf_record_get_row (record) : NULL;
}

static HfDate
get_today (HfCustomerCard *self)
{
  return hf_clock_today (hf_context_get_clock (self->context));
}

static const GError *
get_error (HfCustomerCard *self)
{
  HfLiveList *const lists[] = { self->customers, self->phones, self->follow_ups };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (hf_live_list_get_error (lists[i]) != NULL)
      return hf_live_list_get_error (lists[i]);
  return NULL;
}

/* Nobody may take one customer's card for that of another who cannot be read. */
static void
show_error (HfCustomerCard *self)
{
  const GError *error = get_error (self);
  gboolean      is_alone = error != NULL && hf_customer_card_get_customer (self) == NULL;

  hf_read_error_show (self->trouble, error, is_alone);
  gtk_widget_set_visible (self->head, !is_alone);
  gtk_widget_set_visible (self->separator, !is_alone);
  gtk_widget_set_visible (self->stack, !is_alone);
}

/* An undo may take away the very customer one looks at. */
static void
customer_notified_cb (HfCustomerCard *self)
{
  show_error (self);
  if (self->id != 0 && !hf_live_list_is_loading (self->customers) &&
      hf_live_list_get_error (self->customers) == NULL && first_row (self->customers) == NULL)
    g_signal_emit (self, signals[GONE], 0);
}

static void
retry_cb (HfCustomerCard *self)
{
  hf_live_list_retry (self->customers);
  hf_live_list_retry (self->phones);
  hf_live_list_retry (self->follow_ups);
  hf_timeline_retry (hf_customer_timeline_get_model (self->timeline));
}

static void
show_facts (HfCustomerCard *self, const HfRow *row)
{
  g_autofree char *facts = hf_person_words_facts (row, get_today (self));

  gtk_label_set_text (GTK_LABEL (self->facts), facts);
}

/* Why nobody is to call, be it all of the customer that is withheld or calls alone. */
static void
show_withheld (HfCustomerCard *self)
{
  const HfRow *row = hf_customer_card_get_customer (self);
  const char  *why = row ? hf_row_text (row, HF_CUSTOMER_WITHHELD) : NULL;

  if (why == NULL && hf_consent_marks_refuse_calls (self->consent))
    why = HF_CUSTOMER_WITHHELD_REFUSES_CALLS;
  hf_customer_card_phones_set_withheld (self->phone_lines, why);
  hf_customer_card_follow_up_set_withheld (self->plan_popover, why);
}

static void
show_customer (HfCustomerCard *self)
{
  const HfRow     *row = hf_customer_card_get_customer (self);
  const char      *who = hf_context_get_viewer (self->context)->who;
  g_autofree char *name = NULL;

  if (row == NULL || hf_merge_follow (GTK_WIDGET (self), row, self->shown == row->id ? who : NULL))
    return;
  self->shown = row->id;
  name = hf_str_visible_controls (hf_row_text (row, HF_CUSTOMER_NAME));
  hf_photo_button_set_customer (self->photo, self->context, row);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  show_facts (self, row);
  hf_grade_badge_set_grade (self->grade, hf_row_text (row, HF_CUSTOMER_GRADE));
  gtk_widget_set_visible (GTK_WIDGET (self->grade), !hf_row_is_null (row, HF_CUSTOMER_GRADE));
  gtk_widget_set_visible (self->vip, hf_row_int (row, HF_CUSTOMER_VIP_NOW) != 0);
  hf_stage_pips_set_customer (self->stage, row);
  hf_customer_tags_show (self->tags, row);
  hf_customer_card_alerts_set_customer (self->alerts, self->context, row,
                                        G_LIST_MODEL (self->phones));
  show_withheld (self);
  hf_customer_card_follow_up_set_customer (self->plan_popover, self->context, row);
  if (self->details != NULL)
    hf_customer_card_details_set_customer (self->details, row);
  hf_health_book_set_sex (self->health_book, hf_row_text (row, HF_CUSTOMER_SEX));
  hf_birthday_hint_set_customer (self->birthday, self->context, row);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
show_phones (HfCustomerCard *self)
{
  hf_customer_card_phones_set_model (self->phone_lines, self->context, G_LIST_MODEL (self->phones));
  hf_customer_card_alerts_set_customer (self->alerts, self->context,
                                        hf_customer_card_get_customer (self),
                                        G_LIST_MODEL (self->phones));
}

static void
show_follow_ups (HfCustomerCard *self)
{
  g_autofree char *text =
    hf_customer_card_plan_describe (G_LIST_MODEL (self->follow_ups), get_today (self));

  gtk_label_set_text (GTK_LABEL (self->next), text);
  gtk_widget_set_tooltip_text (self->next, text);
  hf_customer_card_plan_set_follow_ups (self->plan, G_LIST_MODEL (self->follow_ups),
                                        get_today (self));
}

static HfLiveList *
watch_list (HfCustomerCard *self, guint i, GCallback show)
{
  HfLiveList *list = hf_live_list_new (hf_context_get_store (self->context));

  self->watches[i] = hf_records_watch_new (G_LIST_MODEL (list));
  g_signal_connect_object (self->watches[i], "changed", show, self, G_CONNECT_SWAPPED);
  return list;
}

/* What is said of today; fields that are being edited are left alone. */
static void
day_changed_cb (HfCustomerCard *self)
{
  const HfRow *row = hf_customer_card_get_customer (self);

  if (row != NULL)
    show_facts (self, row);
  show_follow_ups (self);
}

static void
set_up (HfCustomerCard *self)
{
  self->customers = watch_list (self, 0, G_CALLBACK (show_customer));
  self->phones = watch_list (self, 1, G_CALLBACK (show_phones));
  self->follow_ups = watch_list (self, 2, G_CALLBACK (show_follow_ups));
  g_signal_connect_object (self->customers, "notify", G_CALLBACK (customer_notified_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->phones, "notify::error", G_CALLBACK (show_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->follow_ups, "notify::error", G_CALLBACK (show_error), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hf_context_get_clock (self->context), "day-changed",
                           G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->consent, "shown", G_CALLBACK (show_withheld), self,
                           G_CONNECT_SWAPPED);
  g_object_set (self->timeline, "context", self->context, NULL);
  self->health_book = hf_health_book_new (hf_context_get_store (self->context));
  hf_health_strip_set_book (self->health_strip, self->health_book);
  hf_customer_health_set_up (self->health, self->context, self->health_book);
  hf_files_set_up (self->files, self->context, HF_ATTACHMENT_CUSTOMER);
  /* A list that stays empty never tells of a change. */
  show_phones (self);
  show_follow_ups (self);
}

/* They are more widgets than all else of a card, and most of the time nobody looks at them. */
static void
build_details (HfCustomerCard *self)
{
  const HfRow *row = hf_customer_card_get_customer (self);

  self->details = g_object_new (HF_TYPE_CUSTOMER_CARD_DETAILS, NULL);
  hf_customer_card_details_set_up (self->details, self->context, G_LIST_MODEL (self->phones));
  if (row != NULL)
    hf_customer_card_details_set_customer (self->details, row);
  adw_bin_set_child (self->details_place, GTK_WIDGET (self->details));
}

static void
tab_chosen_cb (HfCustomerCard *self)
{
  GtkWidget *chosen = gtk_stack_get_visible_child (GTK_STACK (self->stack));

  if (self->details == NULL && self->context != NULL &&
      chosen == GTK_WIDGET (self->details_place) && !gtk_widget_in_destruction (chosen))
    build_details (self);
}

static void
edit_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_edit (HF_CUSTOMER_CARD (widget));
}

static void
show_health_activated_cb (GtkWidget *widget, const char *action, GVariant *code)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (widget);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "health");
  hf_customer_health_open (self->health, g_variant_get_string (code, NULL));
}

static void
show_file_activated_cb (GtkWidget *widget, const char *action, GVariant *id)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (widget);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "files");
  hf_files_open (self->files, g_variant_get_int64 (id));
}

static void
show_entry_activated_cb (GtkWidget *widget, const char *action, GVariant *entry)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (widget);
  const char     *entity;
  gint64          id;

  g_variant_get (entry, "(&sx)", &entity, &id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "timeline");
  hf_customer_timeline_show_entry (self->timeline, entity, id);
}

static void
add_note_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (widget);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "timeline");
  hf_customer_timeline_add_note (self->timeline);
}

static void
reveal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_customer_card_phones_reveal (HF_CUSTOMER_CARD (widget)->phone_lines);
}

static void
star_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hf_star_button_press (HF_CUSTOMER_CARD (widget)->star);
}

static void
add_entry_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HfCustomerCard    *self = HF_CUSTOMER_CARD (widget);
  const HfEntityDef *def = g_str_equal (action, "card.add-visit")     ? &hf_visit_def :
                           g_str_equal (action, "card.add-complaint") ? &hf_complaint_def :
                           g_str_equal (action, "card.book")          ? &hf_appointment_def :
                                                                        &hf_contact_def;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "timeline");
  hf_customer_timeline_add_entry (self->timeline, def);
}

static void
hf_customer_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, HF_CUSTOMER_CARD (object)->context);
}

static void
hf_customer_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (object);

  if (self->context == NULL && g_set_object (&self->context, g_value_get_object (value)))
    set_up (self);
}

static void
hf_customer_card_dispose (GObject *object)
{
  HfCustomerCard *self = HF_CUSTOMER_CARD (object);

  self->details = NULL;
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_CARD);
  for (guint i = 0; i < G_N_ELEMENTS (self->watches); i++)
    g_clear_object (&self->watches[i]);
  g_clear_object (&self->health_book);
  g_clear_object (&self->customers);
  g_clear_object (&self->phones);
  g_clear_object (&self->follow_ups);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_customer_card_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (HF_TYPE_BIRTHDAY_HINT);
  g_type_ensure (HF_TYPE_CARD_MENU);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_ALERTS);
  g_type_ensure (HF_TYPE_CONSENT_MARKS);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_FOLLOW_UP);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_PHONES);
  g_type_ensure (HF_TYPE_CUSTOMER_CARD_PLAN);
  g_type_ensure (HF_TYPE_CUSTOMER_HEALTH);
  g_type_ensure (HF_TYPE_CUSTOMER_STANDING);
  g_type_ensure (HF_TYPE_FILES);
  g_type_ensure (HF_TYPE_FITTING_SCROLLER);
  g_type_ensure (HF_TYPE_CUSTOMER_TIMELINE);
  g_type_ensure (HF_TYPE_GIVEN_HINT);
  g_type_ensure (HF_TYPE_GRADE_BADGE);
  g_type_ensure (HF_TYPE_HEALTH_STRIP);
  g_type_ensure (HF_TYPE_PHOTO_BUTTON);
  g_type_ensure (HF_TYPE_READ_ERROR);
  g_type_ensure (HF_TYPE_STAGE_PIPS);
  g_type_ensure (HF_TYPE_STAR_BUTTON);
}

static void
hf_customer_card_class_init (HfCustomerCardClass *klass)
{
  static const char *const adds[] = { "card.add-visit", "card.add-contact", "card.add-complaint",
                                      "card.book" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hf_customer_card_get_property;
  object_class->set_property = hf_customer_card_set_property;
  object_class->dispose = hf_customer_card_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, HF_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[GONE] = g_signal_new ("gone", HF_TYPE_CUSTOMER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[SHOWN] = g_signal_new ("shown", HF_TYPE_CUSTOMER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  ensure_types ();
  gtk_widget_class_install_action (widget_class, "card.edit", NULL, edit_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.show-health", "s", show_health_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.show-file", "x", show_file_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.show-entry", "(sx)",
                                   show_entry_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.add-note", NULL, add_note_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.star", NULL, star_activated_cb);
  gtk_widget_class_install_action (widget_class, "card.reveal", NULL, reveal_activated_cb);
  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_class_install_action (widget_class, adds[i], NULL, add_entry_activated_cb);
  hf_customer_card_keys_bind (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/card/hf-customer-card.ui");
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_chosen_cb);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, trouble);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, head);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, separator);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, alerts);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, given_hint);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, photo);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, name);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, grade);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, facts);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, vip);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, stage);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, star);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, birthday);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, next);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, plan_button);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, plan_popover);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, phone_lines);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, consent);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, tags);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, stack);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, timeline);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, health_strip);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, health);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, plan);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, standing);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, details_place);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerCard, files);
}

static void
hf_customer_card_init (HfCustomerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hf_customer_card_drag_add (self, GTK_WIDGET (self->photo));
  hf_customer_card_drag_add (self, self->name);
}

static void
read_related (HfCustomerCard *self, HfLiveList *list, HfQuery *query, guint customer, guint order)
{
  hf_query_where (query, customer, HF_OP_EQ, HF_INT (self->id));
  hf_query_order (query, order, FALSE);
  hf_live_list_set_query (list, query);
}

void
hf_customer_card_set_customer (HfCustomerCard *self, gint64 id)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (self));
  g_return_if_fail (self->context != NULL);

  HfViewer *viewer = hf_context_get_viewer (self->context);
  g_autoptr (HfQuery) customer = hf_query_new (&hf_customer_def, viewer);
  g_autoptr (HfQuery) phones = hf_query_new (&hf_phone_def, viewer);
  g_autoptr (HfQuery) follow_ups = hf_query_new (&hf_follow_up_def, viewer);

  if (self->id == id)
    return;
  self->id = id;
  hf_query_where_id (customer, &id, 1);
  hf_live_list_set_query (self->customers, customer);
  read_related (self, self->phones, phones, HF_PHONE_CUSTOMER, HF_PHONE_POSITION);
  hf_query_where (follow_ups, HF_FOLLOW_UP_STATE, HF_OP_EQ, HF_TEXT (HF_FOLLOW_UP_STATE_OPEN));
  read_related (self, self->follow_ups, follow_ups, HF_FOLLOW_UP_CUSTOMER, HF_FOLLOW_UP_DUE);
  hf_customer_timeline_set_customer (self->timeline, id);
  hf_health_book_set_customer (self->health_book, id);
  hf_customer_standing_set_customer (self->standing, self->context, id);
  hf_customer_card_plan_set_customer (self->plan, self->context, id);
  hf_given_hint_set_customer (self->given_hint, self->context, id);
  hf_star_button_set_customer (self->star, self->context, id);
  hf_consent_marks_set_customer (self->consent, self->context, id);
  hf_files_set_parent_id (self->files, id);
}

const HfRow *
hf_customer_card_get_customer (HfCustomerCard *self)
{
  g_return_val_if_fail (HF_IS_CUSTOMER_CARD (self), NULL);

  const HfRow *row = first_row (self->customers);

  return row != NULL && row->id == self->id ? row : NULL;
}

void
hf_customer_card_edit (HfCustomerCard *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "details");
  hf_customer_card_details_edit (self->details);
}

void
hf_customer_card_plan (HfCustomerCard *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->plan_button));
}

void
hf_customer_card_call (HfCustomerCard *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (self));

  hf_customer_card_phones_call (self->phone_lines);
}

void
hf_customer_card_copy_phone (HfCustomerCard *self)
{
  g_return_if_fail (HF_IS_CUSTOMER_CARD (self));

  hf_customer_card_phones_copy (self->phone_lines);
}
