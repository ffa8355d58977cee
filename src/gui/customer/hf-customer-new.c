/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Making a new customer. A number somebody has already is a hint, never an obstacle: families share
 * telephones. */

#include "gui/customer/hf-customer-new.h"

#include "base/hf-short-name.h"
#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-phone.h"
#include "gui/common/hf-children.h"
#include "gui/common/card/hf-duplicate-hint.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-saving.h"
#include "session/customer/hf-customer-draft.h"

#include <glib/gi18n.h>

struct _HfCustomerNew
{
  GtkWidget parent_instance;

  /* owned */
  HfContext *context;
  char      *offered_name; /* taken from a search */
  char      *offered_phone;

  /* template children */
  GtkWidget       *name;
  GtkWidget       *name_problem;
  GtkWidget       *phone;
  GtkWidget       *phone_problem;
  HfDuplicateHint *hint;
  GtkWidget       *create;
};

enum
{
  CREATED,
  SAME_PERSON,
  CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfCustomerNew, hf_customer_new, GTK_TYPE_WIDGET)

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
show_problem (GtkWidget *entry, GtkWidget *problem, gboolean is_missing)
{
  gtk_widget_set_visible (problem, is_missing);
  hf_invalid_mark (entry, is_missing);
}

static gboolean
has_number (HfCustomerNew *self)
{
  return hf_phone_is_number (get_text (self->phone));
}

/* An entry tells of a change only once an input method has finished. */
static void
typed_cb (HfCustomerNew *self)
{
  g_autoptr (HfRow) card = NULL;
  g_autofree char *name = NULL;

  if (self->context == NULL)
    return;
  name = hf_str_clean (get_text (self->name));
  card = hf_row_new (&hf_customer_def);
  hf_row_set_text (card, HF_CUSTOMER_NAME, name);
  hf_duplicate_hint_look (self->hint, self->context, card, get_text (self->phone));
}

static void
name_left_cb (HfCustomerNew *self)
{
  if (!hf_str_is_blank (get_text (self->name)))
    show_problem (self->name, self->name_problem, FALSE);
}

static void
phone_left_cb (HfCustomerNew *self)
{
  if (has_number (self))
    show_problem (self->phone, self->phone_problem, FALSE);
}

static void
clear (HfCustomerNew *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->phone), "");
  show_problem (self->name, self->name_problem, FALSE);
  show_problem (self->phone, self->phone_problem, FALSE);
  hf_duplicate_hint_clear (self->hint);
}

static void
saved_cb (GtkWidget *widget, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (widget);
  gint64         id;

  if (self->context == NULL) /* closed meanwhile */
    return;
  gtk_widget_set_sensitive (self->create, TRUE);
  if (committed == NULL)
    return;
  id = hf_committed_get_id (committed, HF_FIRST_NEW);
  clear (self);
  g_signal_emit (self, signals[CREATED], 0, id);
}

static void
create_cb (HfCustomerNew *self)
{
  gboolean         has_name = !hf_str_is_blank (get_text (self->name));
  gboolean         has_phone = has_number (self);
  g_autofree char *name = hf_short_name (get_text (self->name));

  show_problem (self->name, self->name_problem, !has_name);
  show_problem (self->phone, self->phone_problem, !has_phone);
  if (!has_name || !has_phone)
    {
      gtk_widget_grab_focus (has_name ? self->phone : self->name);
      return;
    }
  gtk_widget_set_sensitive (self->create, FALSE);
  hf_saving_commit (GTK_WIDGET (self), self->context,
                    hf_customer_draft_changes (get_text (self->name), get_text (self->phone),
                                               hf_duplicate_hint_get_suspect (self->hint),
                                               hf_duplicate_hint_get_relative (self->hint)),
                    /* Translators: %s is a person's name */
                    g_strdup_printf (_ ("%s is in the book"), name), saved_cb, NULL);
}

static void
cancel_cb (HfCustomerNew *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
escape_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  cancel_cb (HF_CUSTOMER_NEW (widget));
  return TRUE;
}

static gboolean
save_pressed_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (widget);

  if (gtk_widget_get_sensitive (self->create))
    create_cb (self);
  return TRUE;
}

static void
same_person_cb (HfCustomerNew *self, gint64 id)
{
  clear (self);
  g_signal_emit (self, signals[SAME_PERSON], 0, id);
}

static void
relative_cb (HfCustomerNew *self)
{
  gtk_widget_grab_focus (self->create);
}

static void
hf_customer_new_dispose (GObject *object)
{
  HfCustomerNew *self = HF_CUSTOMER_NEW (object);

  g_clear_object (&self->context);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_CUSTOMER_NEW);

  G_OBJECT_CLASS (hf_customer_new_parent_class)->dispose (object);
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
  g_type_ensure (HF_TYPE_DUPLICATE_HINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/customer/hf-customer-new.ui");
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, name);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, name_problem);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, phone);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, phone_problem);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, hint);
  gtk_widget_class_bind_template_child (widget_class, HfCustomerNew, create);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, phone_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, relative_cb);
}

static void
hf_customer_new_class_init (HfCustomerNewClass *klass)
{
  GtkWidgetClass    *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  G_OBJECT_CLASS (klass)->dispose = hf_customer_new_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_customer_new_finalize;
  signals[CREATED] = g_signal_new ("created", HF_TYPE_CUSTOMER_NEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SAME_PERSON] = g_signal_new ("same-person", HF_TYPE_CUSTOMER_NEW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CANCELLED] = g_signal_new ("cancelled", HF_TYPE_CUSTOMER_NEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, save_pressed_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_CONTROL_MASK, save_pressed_cb, NULL);
  bind_children (widget_class);
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
  return (name != NULL && !g_str_equal (get_text (self->name), name)) ||
         (phone != NULL && !g_str_equal (get_text (self->phone), phone));
}

/* What was offered before and left as it was makes room; what somebody typed stays. */
static void
offer (GtkWidget *entry, char **before, const char *text)
{
  if (text != NULL || g_strcmp0 (get_text (entry), *before) == 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text ? text : "");
  hf_set_str (before, text);
}

void
hf_customer_new_start (HfCustomerNew *self, HfContext *context, const char *text)
{
  g_autofree char *name = NULL, *phone = NULL;

  g_return_if_fail (HF_IS_CUSTOMER_NEW (self));

  hf_customer_draft_split (text, &name, &phone);
  g_set_object (&self->context, context);
  if (is_other (self, name, phone))
    clear (self);
  offer (self->name, &self->offered_name, name);
  offer (self->phone, &self->offered_phone, phone);
  gtk_widget_grab_focus (hf_str_is_blank (get_text (self->name)) ? self->name : self->phone);
}
