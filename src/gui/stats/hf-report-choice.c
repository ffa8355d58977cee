/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The choices above a report. It knows their keys, not what is done with them. */

#include "gui/stats/hf-report-choice.h"

#include "base/hf-strings.h"
#include "gui/common/hf-children.h"

#include <glib/gi18n.h>

/* Of a kind */
typedef struct
{
  char *keys[HF_REPORT_N_OPTIONS]; /* NULL: what it begins with */
} Chosen;

struct _HfReportChoice
{
  GtkWidget parent_instance;

  /* owned */
  GArray *chosen; /* of Chosen, as the kinds are */
  GStrv
    offers[HF_REPORT_N_OPTIONS]; /* of the kind shown, as in the lists; NULL before it is read */

  guint    kind; /* its place among the kinds */
  gboolean is_filling;

  /* template children */
  GtkBoxLayout *layout;
  GtkLabel     *kind_label;
  GtkDropDown  *kind_list;
  GtkLabel     *first_label;
  GtkDropDown  *first_list;
  GtkLabel     *second_label;
  GtkDropDown  *second_list;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfReportChoice, hf_report_choice, GTK_TYPE_WIDGET)

static GtkDropDown *
get_list (HfReportChoice *self, guint option)
{
  return option == 0 ? self->first_list : self->second_list;
}

static GtkLabel *
get_label (HfReportChoice *self, guint option)
{
  return option == 0 ? self->first_label : self->second_label;
}

static guint
find_kind (const HfReportKind *kind)
{
  guint place = 0;

  while (hf_report_kinds[place] != kind)
    place++;
  return place;
}

static Chosen *
get_chosen (HfReportChoice *self, const HfReportKind *kind)
{
  return &g_array_index (self->chosen, Chosen, find_kind (kind));
}

static guint
find_key (const char *const *keys, const char *key)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (g_strcmp0 (keys[i], key) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static GListModel *
make_words (const HfReportOption *option, const char *const *keys)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *word = option->word (keys[i]);

      gtk_string_list_append (words, word);
    }
  return G_LIST_MODEL (words);
}

/* A list that is open is not filled anew under the pointer for each save. */
static void
offer (HfReportChoice *self, guint index, const HfReportOption *option, GStrv keys)
{
  g_autoptr (GListModel) words = NULL;

  if (self->offers[index] != NULL &&
      g_strv_equal ((const char *const *) self->offers[index], (const char *const *) keys))
    return;
  words = make_words (option, (const char *const *) keys);
  g_strfreev (self->offers[index]);
  self->offers[index] = g_strdupv (keys);
  gtk_drop_down_set_model (get_list (self, index), words);
}

/* What is offered is known only when it was read; until then there is nothing to choose. */
static void
show_kind (HfReportChoice *self)
{
  const HfReportKind *kind = hf_report_kinds[self->kind];

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->kind_list, self->kind);
  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    {
      g_clear_pointer (&self->offers[i], g_strfreev);
      gtk_drop_down_set_model (get_list (self, i), NULL);
      gtk_widget_set_visible (GTK_WIDGET (get_list (self, i)), kind->options[i].key != NULL);
      if (kind->options[i].key != NULL)
        gtk_label_set_label (get_label (self, i),
                             g_dpgettext2 (NULL, "report", kind->options[i].label));
    }
  self->is_filling = FALSE;
}

static void
kind_selected_cb (HfReportChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_list);

  if (self->is_filling || selected == GTK_INVALID_LIST_POSITION || selected == self->kind)
    return;
  self->kind = selected;
  show_kind (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
select_option (HfReportChoice *self, guint index)
{
  guint   selected = gtk_drop_down_get_selected (get_list (self, index));
  Chosen *chosen = &g_array_index (self->chosen, Chosen, self->kind);

  if (self->is_filling || self->offers[index] == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (hf_set_str (&chosen->keys[index], self->offers[index][selected]))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
first_selected_cb (HfReportChoice *self)
{
  select_option (self, 0);
}

static void
second_selected_cb (HfReportChoice *self)
{
  select_option (self, 1);
}

static gboolean
hf_report_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HF_REPORT_CHOICE (widget)->kind_list));
}

static void
hf_report_choice_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hf_report_choice_parent_class)->dispose (object);
}

static void
hf_report_choice_finalize (GObject *object)
{
  HfReportChoice *self = HF_REPORT_CHOICE (object);

  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    g_strfreev (self->offers[i]);
  g_array_unref (self->chosen);

  G_OBJECT_CLASS (hf_report_choice_parent_class)->finalize (object);
}

static void
hf_report_choice_class_init (HfReportChoiceClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hf_report_choice_dispose;
  object_class->finalize = hf_report_choice_finalize;
  hf_children_hand_on_focus (widget_class, hf_report_choice_grab_focus);

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_REPORT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/huifang/Huifang/ui/stats/hf-report-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, layout);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, kind_label);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, kind_list);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, first_label);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, first_list);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, second_label);
  gtk_widget_class_bind_template_child (widget_class, HfReportChoice, second_list);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_selected_cb);
}

/* The focus is on the button in the list, which knows nothing of the list's label. */
static void
name_button (GtkDropDown *list, GtkLabel *label)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

static void
clear_chosen (gpointer data)
{
  Chosen *chosen = data;

  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    g_free (chosen->keys[i]);
}

/* Nothing is chosen of any kind; each stands in the list. */
static void
add_kinds (HfReportChoice *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_kinds = find_kind (NULL);

  self->chosen = g_array_new (FALSE, TRUE, sizeof (Chosen));
  g_array_set_clear_func (self->chosen, clear_chosen);
  g_array_set_size (self->chosen, n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    gtk_string_list_append (labels, _ (hf_report_kinds[i]->label));
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->kind_list, G_LIST_MODEL (labels));
  self->is_filling = FALSE;
}

static void
hf_report_choice_init (HfReportChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_kinds (self);
  show_kind (self);
  name_button (self->kind_list, self->kind_label);
  name_button (self->first_list, self->first_label);
  name_button (self->second_list, self->second_label);
}

void
hf_report_choice_set_kind (HfReportChoice *self, const HfReportKind *kind)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  if (find_kind (kind) == self->kind)
    return;
  self->kind = find_kind (kind);
  show_kind (self);
}

const HfReportKind *
hf_report_choice_get_kind (HfReportChoice *self)
{
  g_return_val_if_fail (HF_IS_REPORT_CHOICE (self), NULL);

  return hf_report_kinds[self->kind];
}

void
hf_report_choice_set_chosen (HfReportChoice     *self,
                             const HfReportKind *kind,
                             const char *const  *choices)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  for (guint i = 0; i < HF_REPORT_N_OPTIONS; i++)
    hf_set_str (&get_chosen (self, kind)->keys[i], choices[i]);
}

const char *const *
hf_report_choice_get_chosen (HfReportChoice *self, const HfReportKind *kind)
{
  g_return_val_if_fail (HF_IS_REPORT_CHOICE (self), NULL);

  return (const char *const *) get_chosen (self, kind)->keys;
}

void
hf_report_choice_show_answer (HfReportChoice *self, const HfReportAnswer *answer)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  hf_report_choice_set_kind (self, answer->kind);
  hf_report_choice_set_chosen (self, answer->kind, (const char *const *) answer->choices);
  self->is_filling = TRUE;
  for (guint i = 0; i < HF_REPORT_N_OPTIONS && answer->offers[i] != NULL; i++)
    {
      offer (self, i, &answer->kind->options[i], answer->offers[i]);
      gtk_drop_down_set_selected (get_list (self, i),
                                  find_key ((const char *const *) answer->offers[i],
                                            answer->choices[i]));
    }
  self->is_filling = FALSE;
}

void
hf_report_choice_set_narrow (HfReportChoice *self, gboolean is_narrow)
{
  g_return_if_fail (HF_IS_REPORT_CHOICE (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->layout), is_narrow ?
                                                                   GTK_ORIENTATION_VERTICAL :
                                                                   GTK_ORIENTATION_HORIZONTAL);
}
