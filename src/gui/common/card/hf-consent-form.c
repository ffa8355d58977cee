/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a customer answered to being reached, and changing it: an answer is saved as it is chosen.
 * What one sees is made when it is first opened: it is four hundred widgets, and few cards need it.
 */

#include "gui/common/card/hf-consent-form.h"

#include "core/hf-consent-rule.h"
#include "core/hf-consent.h"
#include "core/hf-entity.h"
#include "gui/common/card/hf-consent-words.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-invalid.h"
#include "gui/common/hf-person-words.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

/* One of the answers. */
typedef struct
{
  const char *channel;
  const char *purpose;
  GtkWidget  *answer;
  GtkWidget  *evidence;
} Cell;

struct _HfConsentForm
{
  GtkPopover parent_instance;

  /* owned */
  HfContext *context;
  GPtrArray *consents;
  GPtrArray *proposed; /* names of guardians */
  HfRow     *customer;

  const char *usual_how;  /* a key, %NULL for none */
  gboolean    is_showing; /* what changes now nobody chose */
  Cell        cells[HF_CONSENT_N_CHANNELS * HF_CONSENT_N_PURPOSES];
  GtkWidget  *whose; /* children, %NULL before it was opened */
  GtkWidget  *how;
  GtkWidget  *guardian_part; /* of a child alone */
  GtkEntry   *guardian;
  GtkBox     *guardians; /* who may be meant */
  GtkWidget  *guardian_hint;
};

G_DEFINE_FINAL_TYPE (HfConsentForm, hf_consent_form, GTK_TYPE_POPOVER)

static GtkWidget *
new_choice (const HfChoice *choices, const char *none)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (labels, none);
  for (; choices->key != NULL; choices++)
    gtk_string_list_append (labels, _ (choices->label));
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
}

static const char *
get_answer (const Cell *cell)
{
  return hf_consent_answers[gtk_drop_down_get_selected (GTK_DROP_DOWN (cell->answer))].key;
}

static const char *
get_how (HfConsentForm *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->how));

  return selected > 0 ? hf_consent_hows[selected - 1].key : NULL;
}

static void
choose (GtkWidget *drop_down, const HfChoice *choices, const char *key, guint first)
{
  for (guint i = 0; choices[i].key != NULL; i++)
    if (g_str_equal (choices[i].key, key))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), first + i);
}

static const HfRow *
find_consent (HfConsentForm *self, const Cell *cell)
{
  return hf_consents_find (self->consents, cell->channel, cell->purpose);
}

static void
show_cell (HfConsentForm *self, const Cell *cell)
{
  const HfRow     *consent = find_consent (self, cell);
  g_autofree char *evidence =
    consent ? hf_consent_words_evidence (consent, self->customer) : g_strdup ("");

  self->is_showing = TRUE;
  choose (cell->answer, hf_consent_answers, hf_consents_answer_of (consent), 0);
  self->is_showing = FALSE;
  gtk_label_set_label (GTK_LABEL (cell->evidence), evidence);
  gtk_widget_set_visible (cell->evidence, consent != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->answer),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, evidence, -1);
}

static void
show_all (HfConsentForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->cells); i++)
    show_cell (self, &self->cells[i]);
}

/* Then the form says again what counts. */
static void
saved_cb (GtkWidget *form, HfCommitted *committed, GError *error, gpointer user_data)
{
  HfConsentForm *self = HF_CONSENT_FORM (form);

  if (error != NULL && self->consents != NULL)
    {
      hf_saving_tell_conflict (form, error);
      show_all (self);
    }
}

/* A child's answer is its guardian's. */
static gboolean
needs_guardian (HfConsentForm *self)
{
  return hf_consent_needs_guardian (self->customer,
                                    hf_clock_today (hf_context_get_clock (self->context)));
}

/* %NULL where nobody is named. */
static char *
get_guardian (HfConsentForm *self)
{
  char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->guardian))));

  if (*name != '\0')
    return name;
  g_free (name);
  return NULL;
}

static HfRow *
make_consent (HfConsentForm *self, const Cell *cell)
{
  gint64           staff = hf_context_get_viewer (self->context)->staff;
  HfRow           *row = hf_row_new (&hf_consent_def);
  g_autofree char *guardian = needs_guardian (self) ? get_guardian (self) : NULL;

  hf_row_set_int (row, HF_CONSENT_CUSTOMER, self->customer->id);
  hf_row_set_text (row, HF_CONSENT_CHANNEL, cell->channel);
  hf_row_set_text (row, HF_CONSENT_PURPOSE, cell->purpose);
  hf_row_set_text (row, HF_CONSENT_ANSWER, get_answer (cell));
  hf_row_set_date (row, HF_CONSENT_DAY, hf_clock_today (hf_context_get_clock (self->context)));
  if (get_how (self) != NULL)
    hf_row_set_text (row, HF_CONSENT_HOW, get_how (self));
  if (guardian != NULL)
    hf_row_set_text (row, HF_CONSENT_GUARDIAN, guardian);
  if (staff != 0)
    hf_row_set_int (row, HF_CONSENT_STAFF, staff);
  return row;
}

static char *
describe_saved (const HfRow *given)
{
  /* Translators: a way to reach somebody, what for, the answer */
  return g_strdup_printf (
    _ ("%s, %s: %s"),
    hf_choice_label (hf_consent_channels, hf_row_text (given, HF_CONSENT_CHANNEL)),
    hf_choice_label (hf_consent_purposes, hf_row_text (given, HF_CONSENT_PURPOSE)),
    hf_choice_label (hf_consent_answers, hf_row_text (given, HF_CONSENT_ANSWER)));
}

/* The entry says what is missing, and has the keys. */
static void
ask_for_guardian (HfConsentForm *self, const Cell *cell)
{
  show_cell (self, cell);
  gtk_widget_add_css_class (self->guardian_hint, "error");
  hf_invalid_mark (GTK_WIDGET (self->guardian), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->guardian));
}

static void
guardian_typed_cb (HfConsentForm *self)
{
  gtk_widget_remove_css_class (self->guardian_hint, "error");
  hf_invalid_mark (GTK_WIDGET (self->guardian), FALSE);
}

static void
guardian_proposed_cb (HfConsentForm *self, GtkButton *button)
{
  gtk_editable_set_text (GTK_EDITABLE (self->guardian), gtk_button_get_label (button));
}

static void
chosen_cb (GtkWidget *drop_down, GParamSpec *pspec, HfConsentForm *self)
{
  const Cell  *cell = g_object_get_data (G_OBJECT (drop_down), "cell");
  HfRow       *given;
  char        *message;
  HfChangeSet *changes;

  if (self->is_showing || self->consents == NULL)
    return;
  given = make_consent (self, cell);
  if (hf_consent_lacks_guardian (given, self->customer))
    {
      hf_row_unref (given);
      ask_for_guardian (self, cell);
      return;
    }
  message = describe_saved (given);
  changes = hf_consents_give (self->consents, given);
  hf_saving_commit (GTK_WIDGET (self), self->context, changes, message, saved_cb, NULL);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_cell (HfConsentForm *self, GtkGrid *grid, guint channel, guint purpose)
{
  Cell            *cell = &self->cells[channel * HF_CONSENT_N_PURPOSES + purpose];
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = g_strdup_printf (
    /* Translators: a way to reach somebody, and what for */
    C_ ("consent", "%s, %s"), _ (hf_consent_channels[channel].label),
    _ (hf_consent_purposes[purpose].label));

  cell->channel = hf_consent_channels[channel].key;
  cell->purpose = hf_consent_purposes[purpose].key;
  cell->answer = new_choice (hf_consent_answers, NULL);
  cell->evidence = new_label (NULL, "consent-evidence");
  gtk_label_set_wrap (GTK_LABEL (cell->evidence), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (cell->evidence), 26);
  gtk_label_set_max_width_chars (GTK_LABEL (cell->evidence), 26);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->answer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set_data (G_OBJECT (cell->answer), "cell", cell);
  g_signal_connect_object (cell->answer, "notify::selected", G_CALLBACK (chosen_cb), self, 0);
  gtk_box_append (GTK_BOX (box), cell->answer);
  gtk_box_append (GTK_BOX (box), cell->evidence);
  gtk_grid_attach (grid, box, 1 + (int) purpose, 1 + (int) channel, 1, 1);
}

static void
add_how (HfConsentForm *self, GtkGrid *grid)
{
  GtkWidget *label = new_label (_ ("How it is given"), "heading");

  /* How an answer came is not guessed. */
  self->how = new_choice (hf_consent_hows, C_ ("consent", "Not said"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->how), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How it is given"), -1);
  gtk_grid_attach (grid, label, 0, HF_CONSENT_N_CHANNELS + 1, 1, 1);
  gtk_grid_attach (grid, self->how, 1, HF_CONSENT_N_CHANNELS + 1, 1, 1);
}

static void
add_guardian (HfConsentForm *self, GtkGrid *grid)
{
  GtkWidget *label = new_label (_ ("Guardian who answers"), "heading");

  self->guardian_part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->guardian = GTK_ENTRY (gtk_entry_new ());
  self->guardians = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->guardian_hint =
    new_label (_ ("Under 14: nothing is agreed without a guardian who is named."),
               "consent-evidence");
  gtk_label_set_wrap (GTK_LABEL (self->guardian_hint), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->guardian), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Guardian who answers"), -1);
  g_signal_connect_object (self->guardian, "changed", G_CALLBACK (guardian_typed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (self->guardian_part), GTK_WIDGET (self->guardian));
  gtk_box_append (GTK_BOX (self->guardian_part), GTK_WIDGET (self->guardians));
  gtk_box_append (GTK_BOX (self->guardian_part), self->guardian_hint);
  g_object_bind_property (self->guardian_part, "visible", label, "visible", G_BINDING_SYNC_CREATE);
  gtk_grid_attach (grid, label, 0, HF_CONSENT_N_CHANNELS + 2, 1, 1);
  gtk_grid_attach (grid, self->guardian_part, 1, HF_CONSENT_N_CHANNELS + 2, HF_CONSENT_N_PURPOSES,
                   1);
}

static void
hf_consent_form_dispose (GObject *object)
{
  HfConsentForm *self = HF_CONSENT_FORM (object);

  g_clear_pointer (&self->consents, g_ptr_array_unref);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  g_clear_pointer (&self->customer, hf_row_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_consent_form_parent_class)->dispose (object);
}

static void
build (HfConsentForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
  gtk_widget_add_css_class (grid, "consent-form");
  for (guint i = 0; i < HF_CONSENT_N_PURPOSES; i++)
    gtk_grid_attach (GTK_GRID (grid), new_label (_ (hf_consent_purposes[i].label), "heading"),
                     1 + (int) i, 0, 1, 1);
  for (guint i = 0; i < HF_CONSENT_N_CHANNELS; i++)
    {
      GtkWidget *label = new_label (_ (hf_consent_channels[i].label), "heading");

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_margin_top (label, 6);
      gtk_grid_attach (GTK_GRID (grid), label, 0, 1 + (int) i, 1, 1);
      for (guint j = 0; j < HF_CONSENT_N_PURPOSES; j++)
        add_cell (self, GTK_GRID (grid), i, j);
    }
  add_how (self, GTK_GRID (grid));
  add_guardian (self, GTK_GRID (grid));
  self->whose = new_label (NULL, "title-4");
  gtk_label_set_ellipsize (GTK_LABEL (self->whose), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->whose);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/* Who answered last is likely to answer again; a masked name would be written as it is shown. */
static void
propose_guardian (HfConsentForm *self)
{
  const HfRow *last = NULL;

  for (guint i = 0; i < self->consents->len; i++)
    {
      const HfRow *row = self->consents->pdata[i];

      if (!hf_row_is_null (row, HF_CONSENT_GUARDIAN) && (last == NULL || row->id > last->id))
        last = row;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->guardian),
                         last != NULL && !hf_context_get_viewer (self->context)->masked ?
                           hf_row_text (last, HF_CONSENT_GUARDIAN) :
                           "");
}

/* What is being typed stays, unless it is of somebody else. */
static void
show_guardian (HfConsentForm *self, gboolean is_other)
{
  gtk_widget_set_visible (self->guardian_part, needs_guardian (self));
  if (is_other)
    propose_guardian (self);
  hf_children_remove (GTK_WIDGET (self->guardians));
  for (guint i = 0; i < self->proposed->len; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (self->proposed->pdata[i]);

      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (guardian_proposed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->guardians, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->guardians), self->proposed->len > 0);
}

static void
fill (HfConsentForm *self, gboolean is_other)
{
  g_autofree char *title = hf_person_words_title (self->context, _ ("Consent"), self->customer->id);

  gtk_label_set_label (GTK_LABEL (self->whose), title);
  show_guardian (self, is_other);
  show_all (self);
}

static void
hf_consent_form_real_show (GtkWidget *widget)
{
  HfConsentForm *self = HF_CONSENT_FORM (widget);

  if (self->whose == NULL)
    {
      build (self);
      if (self->usual_how != NULL)
        choose (self->how, hf_consent_hows, self->usual_how, 1);
      if (self->customer != NULL)
        fill (self, TRUE);
    }

  GTK_WIDGET_CLASS (hf_consent_form_parent_class)->show (widget);
}

static void
hf_consent_form_class_init (HfConsentFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hf_consent_form_dispose;
  GTK_WIDGET_CLASS (klass)->show = hf_consent_form_real_show;
}

static void
hf_consent_form_init (HfConsentForm *self)
{
}

GtkWidget *
hf_consent_form_new (void)
{
  return g_object_new (HF_TYPE_CONSENT_FORM, NULL);
}

void
hf_consent_form_set_how (HfConsentForm *self, const char *how)
{
  g_return_if_fail (HF_IS_CONSENT_FORM (self));

  self->usual_how = g_intern_string (how);
  if (self->how != NULL)
    choose (self->how, hf_consent_hows, how, 1);
}

void
hf_consent_form_show (HfConsentForm *self, HfContext *context, const HfConsentSheet *sheet)
{
  g_return_if_fail (HF_IS_CONSENT_FORM (self));

  gboolean is_other = self->customer == NULL || self->customer->id != sheet->customer->id;

  g_set_object (&self->context, context);
  hf_row_ref (sheet->customer);
  g_clear_pointer (&self->customer, hf_row_unref);
  self->customer = sheet->customer;
  g_ptr_array_ref (sheet->consents);
  g_clear_pointer (&self->consents, g_ptr_array_unref);
  self->consents = sheet->consents;
  g_ptr_array_ref (sheet->guardians);
  g_clear_pointer (&self->proposed, g_ptr_array_unref);
  self->proposed = sheet->guardians;
  if (self->whose != NULL)
    fill (self, is_other);
}
