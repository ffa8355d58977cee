/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* By which channel a customer agreed to be reached, at a glance: what is said of care, which is
 * what whoever looks here is about; of marketing the words tell that come up with it. */

#include "gui/common/card/hf-consent-marks.h"

#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-customer.h"
#include "core/hf-entity.h"
#include "core/hf-relation.h"
#include "gui/common/card/hf-consent-form.h"
#include "gui/common/card/hf-consent-words.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-sheet-reader.h"
#include "session/customer/hf-consents.h"

#include <glib/gi18n.h>

struct _HfConsentMarks
{
  GtkWidget parent_instance;

  /* owned */
  HfContext      *context;
  HfSheetReader  *reader;
  HfConsentSheet *sheet; /* NULL until it has been read */

  GtkWidget *button; /* child */
  GtkWidget *form;
  GtkWidget *marks[HF_CONSENT_N_CHANNELS];
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfConsentMarks, hf_consent_marks, GTK_TYPE_WIDGET)

/* In the order of the channels. */
static const char *const short_words[HF_CONSENT_N_CHANNELS] = {
  NC_ ("consent", "Tel"),
  NC_ ("consent", "SMS"),
  NC_ ("consent", "Mail"),
  NC_ ("consent", "Visit"),
};

/* An unknown answer is a dashed ring, which the style draws. */
static const struct
{
  const char *answer;
  const char *icon;
} shapes[] = {
  { HF_CONSENT_AGREED, "object-select-symbolic" },
  { HF_CONSENT_REFUSED, "action-unavailable-symbolic" },
  { HF_CONSENT_UNKNOWN, NULL },
};

static gpointer
read_consents (HfDatabase *db, const HfSheetQuestion *question, GError **error)
{
  return hf_consent_sheet_read (db, question->viewer, question->id, error);
}

static void
show_mark (GtkWidget *mark, const char *answer)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].answer, answer))
      {
        gtk_image_set_from_icon_name (GTK_IMAGE (mark), shapes[i].icon);
        gtk_widget_add_css_class (mark, shapes[i].answer);
      }
    else
      gtk_widget_remove_css_class (mark, shapes[i].answer);
}

static char *
describe_channel (HfConsentMarks *self, guint channel, const char *purpose)
{
  const char *key = hf_consent_channels[channel].key;

  return hf_consent_words_describe (key, hf_consents_find (self->sheet->consents, key, purpose),
                                    self->sheet->customer);
}

/* All of a purpose, the name of which stands above. */
static void
describe_purpose (HfConsentMarks *self, const HfChoice *purpose, GString *text)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", _ (purpose->label));
  for (guint i = 0; i < HF_CONSENT_N_CHANNELS; i++)
    {
      g_autofree char *line = describe_channel (self, i, purpose->key);

      g_string_append_printf (text, "\n%s", line);
    }
}

static void
show_words (HfConsentMarks *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < HF_CONSENT_N_PURPOSES; i++)
    describe_purpose (self, &hf_consent_purposes[i], text);
  gtk_widget_set_tooltip_text (self->button, text->str);
  gtk_widget_set_has_tooltip (self->button, !gtk_widget_get_visible (self->form));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Consent"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str,
                                  -1);
}

static void
show_marks (HfConsentMarks *self)
{
  for (guint i = 0; i < HF_CONSENT_N_CHANNELS; i++)
    {
      const HfRow *consent =
        hf_consents_find (self->sheet->consents, hf_consent_channels[i].key, HF_CONSENT_CARE);
      g_autofree char *text = describe_channel (self, i, HF_CONSENT_CARE);

      show_mark (self->marks[i], hf_consent_lacks_guardian (consent, self->sheet->customer) ?
                                   HF_CONSENT_UNKNOWN :
                                   hf_consents_answer_of (consent));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->marks[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  show_words (self);
}

/* What cannot be read is not known, and nobody may change it. */
static void
show_consents (GtkWidget *widget, gpointer answer, const GError *error)
{
  HfConsentMarks *self = HF_CONSENT_MARKS (widget);

  g_clear_pointer (&self->sheet, hf_consent_sheet_free);
  self->sheet = answer;
  gtk_widget_set_visible (widget, answer != NULL);
  if (answer != NULL)
    {
      show_marks (self);
      hf_consent_form_show (HF_CONSENT_FORM (self->form), self->context, self->sheet);
    }
  g_signal_emit (self, signals[SHOWN], 0);
}

static gboolean
is_concerned (GtkWidget *widget, const HfChanged *changed, gint64 customer)
{
  return hf_changed_has_entity (changed, &hf_consent_def) ||
         hf_changed_has_entity (changed, &hf_relation_def) ||
         hf_changed_has_row (changed, &hf_customer_def, customer);
}

static const HfSheetReading consent_reading = {
  .read = read_consents,
  .free = (GDestroyNotify) hf_consent_sheet_free,
  .show = show_consents,
  .is_concerned = is_concerned,
};

static void
hf_consent_marks_dispose (GObject *object)
{
  HfConsentMarks *self = HF_CONSENT_MARKS (object);

  g_clear_pointer (&self->reader, hf_sheet_reader_free);
  g_clear_pointer (&self->sheet, hf_consent_sheet_free);
  g_clear_object (&self->context);
  hf_children_remove (GTK_WIDGET (object));

  G_OBJECT_CLASS (hf_consent_marks_parent_class)->dispose (object);
}

static gboolean
grab_button (GtkWidget *widget)
{
  return gtk_widget_grab_focus (HF_CONSENT_MARKS (widget)->button);
}

static void
hf_consent_marks_class_init (HfConsentMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_consent_marks_dispose;
  signals[SHOWN] = g_signal_new ("shown", HF_TYPE_CONSENT_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  hf_children_hand_on_focus (widget_class, grab_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hfconsentmarks");
}

static GtkWidget *
new_mark (const char *word, GtkWidget **image)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "consent", word));

  *image = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_CENTER, "pixel-size", 12, NULL);
  gtk_widget_add_css_class (*image, "consent-mark");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), *image);
  return box;
}

static void
hf_consent_marks_init (HfConsentMarks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  for (guint i = 0; i < HF_CONSENT_N_CHANNELS; i++)
    gtk_box_append (GTK_BOX (box), new_mark (short_words[i], &self->marks[i]));
  self->form = hf_consent_form_new ();
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->form);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  /* What the form says itself must not lie over it. */
  g_object_bind_property (self->form, "visible", self->button, "has-tooltip",
                          G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hf_consent_marks_set_customer (HfConsentMarks *self, HfContext *context, gint64 customer)
{
  g_return_if_fail (HF_IS_CONSENT_MARKS (self));

  if (self->context == NULL)
    {
      self->context = g_object_ref (context);
      self->reader = hf_sheet_reader_new (GTK_WIDGET (self), context, &consent_reading);
    }
  if (customer == hf_sheet_reader_get_id (self->reader))
    return;
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  show_consents (GTK_WIDGET (self), NULL, NULL); /* nobody may read them as another customer's */
  hf_sheet_reader_ask (self->reader, customer);
}

void
hf_consent_marks_set_how (HfConsentMarks *self, const char *how)
{
  g_return_if_fail (HF_IS_CONSENT_MARKS (self));

  hf_consent_form_set_how (HF_CONSENT_FORM (self->form), how);
}

gboolean
hf_consent_marks_refuse_calls (HfConsentMarks *self)
{
  g_return_val_if_fail (HF_IS_CONSENT_MARKS (self), FALSE);

  return self->sheet != NULL && hf_consents_refuse_calls (self->sheet->consents);
}
