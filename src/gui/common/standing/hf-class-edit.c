/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Deciding about a class. The first of what may be decided is the rule, for which nobody needs a
 * reason. */

#include "gui/common/standing/hf-class-edit.h"

#include "base/hf-strings.h"
#include "core/hf-case-class.h"
#include "core/hf-class-choice.h"

#include <glib/gi18n.h>

#define BELONGS 1 /* the place of it among the choices */

struct _HfClassEdit
{
  GtkPopover parent_instance;

  GArray *classes; /* owned, of ids, as the list has them */

  /* template children */
  GtkWidget *class_choice;
  GtkWidget *choice;
  GtkWidget *reason;
  GtkWidget *save;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfClassEdit, hf_class_edit, GTK_TYPE_POPOVER)

static guint
get_chosen (GtkWidget *drop_down)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
}

static char *
get_reason (HfClassEdit *self)
{
  return hf_str_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
}

static void
update_cb (HfClassEdit *self)
{
  gboolean         is_by_hand = get_chosen (self->choice) > 0;
  g_autofree char *reason = get_reason (self);

  gtk_widget_set_sensitive (self->reason, is_by_hand);
  gtk_widget_set_sensitive (self->save, get_chosen (self->class_choice) < self->classes->len &&
                                          (!is_by_hand || !hf_str_is_blank (reason)));
}

static void
save_cb (HfClassEdit *self)
{
  guint            chosen = get_chosen (self->choice);
  const char      *belongs = chosen > 0 ? hf_class_choices[chosen - 1].key : NULL;
  g_autofree char *reason = get_reason (self);

  if (!gtk_widget_get_sensitive (self->save))
    return;
  g_signal_emit (self, signals[DECIDED], 0,
                 g_array_index (self->classes, gint64, get_chosen (self->class_choice)), belongs,
                 reason);
}

static void
hf_class_edit_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_CLASS_EDIT);

  G_OBJECT_CLASS (hf_class_edit_parent_class)->dispose (object);
}

static void
hf_class_edit_finalize (GObject *object)
{
  g_array_unref (HF_CLASS_EDIT (object)->classes);

  G_OBJECT_CLASS (hf_class_edit_parent_class)->finalize (object);
}

static void
hf_class_edit_class_init (HfClassEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_class_edit_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_class_edit_finalize;
  signals[DECIDED] =
    g_signal_new ("decided", HF_TYPE_CLASS_EDIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/standing/hf-class-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, HfClassEdit, class_choice);
  gtk_widget_class_bind_template_child (widget_class, HfClassEdit, choice);
  gtk_widget_class_bind_template_child (widget_class, HfClassEdit, reason);
  gtk_widget_class_bind_template_child (widget_class, HfClassEdit, save);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
hf_class_edit_init (HfClassEdit *self)
{
  self->classes = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_class (HfClassEdit *self, GtkStringList *names, gint64 id, const char *raw)
{
  g_autofree char *name = hf_str_visible_controls (raw ? raw : "");

  g_array_append_val (self->classes, id);
  gtk_string_list_append (names, name);
}

static void
fill_classes (HfClassEdit *self, const HfClassChoices *choices, gint64 class)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < choices->classes->len; i++)
    {
      const HfRow *row = choices->classes->pdata[i];

      if (class == 0 || class == row->id)
        add_class (self, names, row->id, hf_row_text (row, HF_CASE_CLASS_NAME));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->class_choice), G_LIST_MODEL (names));
  gtk_widget_set_sensitive (self->class_choice, class == 0);
}

static void
fill_choices (HfClassEdit *self, const HfRow *decided, gboolean is_new)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = is_new ? BELONGS : 0;

  gtk_string_list_append (names, _ ("By rule"));
  for (guint i = 0; hf_class_choices[i].key != NULL; i++)
    {
      gtk_string_list_append (names, _ (hf_class_choices[i].label));
      if (decided != NULL &&
          g_strcmp0 (hf_row_text (decided, HF_CLASS_CHOICE_BELONGS), hf_class_choices[i].key) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), selected);
}

GtkWidget *
hf_class_edit_new (const HfClassChoices *choices, gint64 class)
{
  HfClassEdit *self = g_object_new (HF_TYPE_CLASS_EDIT, NULL);
  const HfRow *decided = class != 0 ? hf_class_choices_find (choices, class) : NULL;
  const char  *reason = decided ? hf_row_text (decided, HF_CLASS_CHOICE_REASON) : NULL;

  fill_classes (self, choices, class);
  fill_choices (self, decided, class == 0);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason ? reason : "");
  update_cb (self);
  return GTK_WIDGET (self);
}
