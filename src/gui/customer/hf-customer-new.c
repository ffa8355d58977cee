/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new customer. A number somebody has already is a hint, never an obstacle: families share
 * telephones. Only Enter, which is pressed without looking, opens the card of somebody of the same
 * name with the same number instead of making another. */

#include "gui/customer/hf-customer-new.h"

#include "base/hf-short-name.h"
#include "base/hf-space-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/customer/hf-customer-new-fields.h"
#include "session/customer/hf-customer-draft.h"
#include "session/customer/hf-own-card.h"

#include <glib/gi18n.h>

struct _HfCustomerNew
{
  HfNewForm parent_instance;

  /* owned */
  char *offered_name; /* taken from a search */
  char *offered_phone;

  gboolean is_waiting; /* Enter was pressed before it was known who is alike */
  gboolean is_unread;  /* who is alike could not be read */

  /* template children */
  GtkWidget           *phone;
  GtkWidget           *phone_problem;
  HfDuplicateHint     *hint;
  HfCustomerNewFields *more;
};

enum
{
  SAME_PERSON,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerNew, hf_customer_new, HF_TYPE_NEW_FORM)

static const char *
get_name (HfCustomerNew *self)
{
  return hf_new_form_get_name (HF_NEW_FORM (self));
}

static const char *
get_phone (HfCustomerNew *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->phone));
}

/* The caller owns what is known of the customer so far. */
static HfRow *
make_card (HfCustomerNew *self)
{
  HfRow *card = hf_row_copy (hf_customer_new_fields_get_card (self->more));

  hf_row_set_text (card, HF_CUSTOMER_NAME, get_name (self));
  return card;
}

static void
look (HfCustomerNew *self)
{
  HfContext *context = hf_new_form_get_context (HF_NEW_FORM (self));
  g_autoptr (HfRow) card = NULL;
  g_autofree char *name = NULL;

  self->is_unread = FALSE;
  if (context == NULL)
    return;
  name = hf_str_clean (get_name (self));
  card = make_card (self);
  hf_row_set_text (card, HF_CUSTOMER_NAME, name);
  hf_duplicate_hint_look (self->hint, context, card, get_phone (self));
}

/* An entry tells of a change only once an input method has finished. */
static void
typed_cb (HfCustomerNew *self)
{
  self->is_waiting = FALSE;
  look (self);
}

/* What is missing still may yet come; what stands there has been typed to its end. */
static void
phone_left_cb (HfCustomerNew *self)
{
  const char *phone = get_phone (self);

  if (hf_phone_is_number (phone))
    hf_new_form_show_problem (self->phone, self->phone_problem, FALSE);
  else if (!hf_str_is_blank (phone))
    hf_new_form_show_problem (self->phone, self->phone_problem, TRUE);
}

static void
same_person_cb (HfCustomerNew *self, gint64 id)
{
  hf_new_form_clear (HF_NEW_FORM (self));
  g_signal_emit (self, signals[SAME_PERSON], 0, id);
}

/* Who certainly is in the book has a card; only the button makes a second one. What could not be
 * read is looked for once more. */
static gboolean
hf_customer_new_enter (HfNewForm *form)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (form);

  if (self->is_unread)
    look (self);
  self->is_waiting = hf_duplicate_hint_is_looking (self->hint);
  if (self->is_waiting)
    return TRUE;
  if (!hf_duplicate_hint_is_certain (self->hint))
    return FALSE;
  hf_duplicate_hint_accept (self->hint);
  return TRUE;
}

static void
looked_cb (HfCustomerNew *self, gboolean is_known)
{
  HfNewForm *form = HF_NEW_FORM (self);
  gboolean   is_awaited = self->is_waiting && is_known;

  self->is_waiting = FALSE;
  self->is_unread = !is_known;
  hf_new_form_set_doubtful (form, hf_duplicate_hint_is_certain (self->hint));
  if (is_awaited)
    hf_new_form_enter (form);
}

static GtkWidget *
hf_customer_new_check (HfNewForm *form)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (form);
  gboolean       has_phone = hf_phone_is_number (get_phone (self));
  GtkWidget     *wrong = hf_customer_new_fields_check (self->more);

  hf_new_form_show_problem (self->phone, self->phone_problem, !has_phone);
  return has_phone ? wrong : self->phone;
}

static HfChangeSet *
hf_customer_new_make_changes (HfNewForm *form, char **message)
{
  HfCustomerNew   *self = HF_CUSTOMER_NEW (form);
  g_autofree char *name = hf_short_name (get_name (self));
  g_autoptr (HfRow) card = make_card (self);
  gint64       similar_to = hf_duplicate_hint_get_suspect (self->hint);
  HfOwnFields *fields;
  const HfRow *own = hf_customer_new_fields_get_own (self->more, &fields);
  HfChangeSet *changes;

  hf_customer_draft_own (card, hf_context_get_viewer (hf_new_form_get_context (form)));
  if (similar_to != 0)
    hf_row_set_int (card, HF_CUSTOMER_SIMILAR_TO, similar_to);
  changes =
    hf_customer_draft_changes (card, get_phone (self), hf_duplicate_hint_get_relative (self->hint));
  if (own != NULL)
    hf_own_card_insert (changes, HF_FIRST_NEW, fields, own);
  /* Translators: %s is a person's name */
  *message = hf_space_name (g_strdup_printf (_ ("%s is in the book"), name), name);
  return changes;
}

static void
hf_customer_new_clear (HfNewForm *form)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (form);

  self->is_waiting = self->is_unread = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->phone), "");
  hf_new_form_show_problem (self->phone, self->phone_problem, FALSE);
  hf_customer_new_fields_clear (self->more);
  hf_duplicate_hint_clear (self->hint);
}

static void
hf_customer_new_finalize (GObject *object)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (object);

  g_free (self->offered_name);
  g_free (self->offered_phone);

  G_OBJECT_CLASS (hf_customer_new_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  g_type_ensure (HF_TYPE_CUSTOMER_NEW_FIELDS);
  g_type_ensure (HF_TYPE_DUPLICATE_HINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, phone);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, phone_problem);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, hint);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, more);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, phone_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, looked_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, hf_new_form_enter);
  gtk_widget_class_bind_template_callback (widget_class, hf_new_form_focus_create);
}

static void
hf_customer_new_class_init (HfCustomerNewClass *klass)
{
  HfNewFormClass *form_class = HF_NEW_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hf_customer_new_finalize;
  form_class->check = hf_customer_new_check;
  form_class->make_changes = hf_customer_new_make_changes;
  form_class->clear = hf_customer_new_clear;
  form_class->enter = hf_customer_new_enter;
  signals[SAME_PERSON] = g_signal_new ("same-person", HF_TYPE_CUSTOMER_NEW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  bind_children (GTK_WIDGET_CLASS (klass));
}

static void
hf_customer_new_init (HfCustomerNew *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Somebody else than the one whose card was begun and left. */
static gboolean
is_other (HfCustomerNew *self, const char *name, const char *phone)
{
  return (name != NULL && !g_str_equal (get_name (self), name)) ||
         (phone != NULL && !g_str_equal (get_phone (self), phone));
}

/* What was offered before and left as it was makes room; what somebody typed stays. */
static void
offer (GtkWidget *entry, char **before, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (entry);

  if (text != NULL || g_strcmp0 (gtk_editable_get_text (editable), *before) == 0)
    gtk_editable_set_text (editable, text ? text : "");
  hf_set_str (before, text);
}

void
hf_customer_new_start (HfCustomerNew *self, HfContext *context, const char *text)
{
  g_autofree char *name = NULL, *phone = NULL;

  g_return_if_fail (HF_IS_CUSTOMER_NEW (self));

  hf_customer_draft_split (text, &name, &phone);
  hf_new_form_start (HF_NEW_FORM (self), context, NULL);
  hf_customer_new_fields_set_up (self->more, context);
  if (is_other (self, name, phone))
    hf_new_form_clear (HF_NEW_FORM (self));
  offer (hf_new_form_get_name_entry (HF_NEW_FORM (self)), &self->offered_name, name);
  offer (self->phone, &self->offered_phone, phone);
  if (!hf_str_is_blank (get_name (self)))
    gtk_widget_grab_focus (self->phone);
}
