/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The filter above a list: chips, and the editor behind a button. What is done with the filter is
 * the page's. */

#include "gui/common/filter/hf-filter-bar.h"

#include "base/hf-strings.h"
#include "base/hf-text-mask.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-page.h"
#include "session/search/hf-filter-words.h"

#include <glib/gi18n.h>

#define NEW       (-1)
#define INDEX_KEY "hf-index" /* object data of a chip's buttons */

struct _HfFilterBar
{
  GtkWidget parent_instance;

  /* owned */
  HfContext     *context;
  HfFilter      *filter;
  HfFilterNames *names;
  char          *scope; /* whose rows these are, in words; NULL where that is not said here */

  GtkMenuButton  *button; /* borrowed, a sibling; NULL once it is gone */
  HfFilterEditor *editor; /* borrowed from the button */
  int             edited; /* the condition in the editor, or NEW */

  /* template children */
  GtkWidget *chips;
};

enum
{
  CHANGED,
  SCOPE_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfFilterBar, hf_filter_bar, GTK_TYPE_WIDGET)

static void show_chips (HfFilterBar *self); /* a chip's buttons change the chips */

static void
tell (HfFilterBar *self)
{
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_index (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX_KEY));
}

/* What is edited may stand in for the condition before it: the editor knows of no other. */
static void
offer_alternative (HfFilterBar *self)
{
  guint    index = (guint) self->edited;
  gboolean may_be = self->edited != NEW && hf_filter_may_be_alternative (self->filter, index);

  hf_filter_editor_offer_alternative (self->editor, may_be,
                                      may_be && hf_filter_is_alternative (self->filter, index));
}

static void
chip_clicked_cb (HfFilterBar *self, GtkWidget *button)
{
  if (self->button == NULL)
    return;
  gtk_menu_button_popup (self->button);
  self->edited = (int) get_index (button);
  hf_filter_editor_edit (self->editor, hf_filter_get (self->filter, get_index (button)), FALSE);
  offer_alternative (self);
}

/* Whoever asks for a field again mostly means to change what is asked of it. */
static gboolean
field_chosen_cb (HfFilterBar *self, const HfFilterField *field)
{
  for (guint i = 0; i < hf_filter_get_n (self->filter); i++)
    {
      const HfCondition *condition = hf_filter_get (self->filter, i);

      if (condition->def != field->def || condition->field != field->field ||
          condition->custom != field->custom ||
          hf_filter_words_field_of (condition).is_age != field->is_age)
        continue;
      self->edited = (int) i;
      hf_filter_editor_edit (self->editor, condition, TRUE);
      offer_alternative (self);
      return TRUE;
    }
  return FALSE;
}

static void
another_cb (HfFilterBar *self)
{
  self->edited = NEW;
}

static void
remove_clicked_cb (HfFilterBar *self, GtkWidget *button)
{
  hf_filter_remove (self->filter, get_index (button));
  if (self->button != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->button)); /* the chip that had it goes */
  tell (self);
}

static GtkWidget *
add_button (HfFilterBar *self, GtkWidget *chip, guint index, GCallback clicked)
{
  GtkWidget *button = gtk_button_new ();

  g_object_set_data (G_OBJECT (button), INDEX_KEY, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), button);
  return button;
}

/* What it does for those who do not see that it is a cross. */
static void
name_cross (GtkWidget *button, const char *words)
{
  /* Translators: %s is a condition, such as "Grade is A" */
  g_autofree char *remove = g_strdup_printf (_ ("Remove: %s"), words);

  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
}

static GtkWidget *
make_chip (HfFilterBar *self)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (chip, "linked");
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_flow_box_append (GTK_FLOW_BOX (self->chips), chip);
  return chip;
}

static void
scope_removed_cb (HfFilterBar *self)
{
  if (self->button != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  g_signal_emit (self, signals[SCOPE_REMOVED], 0);
}

/* It is chosen elsewhere, so it can only be taken away here: the chip is one button. */
static void
add_scope_chip (HfFilterBar *self)
{
  GtkWidget *button = add_button (self, make_chip (self), 0, G_CALLBACK (scope_removed_cb));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), gtk_label_new (self->scope));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  name_cross (button, self->scope);
}

/* What stands in for the chip before says so. */
static char *
word_chip (HfFilterBar *self, guint index)
{
  const HfCondition *condition = hf_filter_get (self->filter, index);
  char            *words = hf_filter_words_condition (condition, hf_filter_names_find, self->names);
  g_autofree char *alone = words;

  /* Translators: %s is a condition that is enough instead of the one before it */
  return hf_filter_is_alternative (self->filter, index) ? g_strdup_printf (_ ("or %s"), alone) :
                                                          g_steal_pointer (&alone);
}

static void
add_chip (HfFilterBar *self, guint index)
{
  g_autofree char *words = word_chip (self, index);
  GtkWidget       *chip = make_chip (self);
  GtkWidget       *label = gtk_label_new (words);
  GtkWidget       *edit = add_button (self, chip, index, G_CALLBACK (chip_clicked_cb));
  GtkWidget       *cross = add_button (self, chip, index, G_CALLBACK (remove_clicked_cb));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (edit, words);
  gtk_button_set_child (GTK_BUTTON (edit), label);
  gtk_button_set_icon_name (GTK_BUTTON (cross), "window-close-symbolic");
  name_cross (cross, words);
}

static void
show_button (HfFilterBar *self)
{
  guint            n = hf_filter_get_n (self->filter);
  g_autofree char *label = n == 0 ? g_strdup (_ ("_Filter")) :
                                    /* Translators: %u is how many conditions it has */
                                    g_strdup_printf (_ ("_Filter %u"), n);

  if (self->button != NULL)
    gtk_menu_button_set_label (self->button, label);
}

static void
show_chips (HfFilterBar *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->chips); child != NULL;
       child = gtk_widget_get_first_child (self->chips))
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
  if (self->scope != NULL)
    add_scope_chip (self);
  for (guint i = 0; i < hf_filter_get_n (self->filter); i++)
    add_chip (self, i);
  for (GtkWidget *child = gtk_widget_get_first_child (self->chips); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE); /* its buttons are */
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->scope != NULL || hf_filter_get_n (self->filter) > 0);
  show_button (self);
  /* Whoever chose it, it outlives whatever ends the program. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.remember-views", NULL);
}

static void
condition_edited_cb (HfFilterBar *self, const HfCondition *condition)
{
  if (condition == NULL && self->edited == NEW)
    return;
  if (condition == NULL)
    {
      hf_filter_remove (self->filter, (guint) self->edited);
      self->edited = NEW;
    }
  else if (self->edited == NEW)
    {
      hf_filter_add (self->filter, condition);
      self->edited = (int) hf_filter_get_n (self->filter) - 1;
    }
  else
    {
      hf_filter_set (self->filter, (guint) self->edited, condition);
      hf_filter_set_alternative (self->filter, (guint) self->edited,
                                 hf_filter_editor_is_alternative (self->editor));
    }
  offer_alternative (self);
  tell (self);
}

/* The button was pressed; a chip that opens the editor says afterwards what it shows. */
static void
editor_shown_cb (HfFilterBar *self)
{
  self->edited = NEW;
  hf_filter_editor_start (self->editor);
}

static void
hf_filter_bar_dispose (GObject *object)
{
  HfFilterBar *self = HF_FILTER_BAR (object);

  g_clear_weak_pointer (&self->button);
  hf_children_dispose (GTK_WIDGET (object), HF_TYPE_FILTER_BAR);
  g_clear_object (&self->names);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (hf_filter_bar_parent_class)->dispose (object);
}

static void
hf_filter_bar_finalize (GObject *object)
{
  hf_filter_free (HF_FILTER_BAR (object)->filter);
  g_free (HF_FILTER_BAR (object)->scope);

  G_OBJECT_CLASS (hf_filter_bar_parent_class)->finalize (object);
}

static void
hf_filter_bar_class_init (HfFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_filter_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = hf_filter_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", HF_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[SCOPE_REMOVED] = g_signal_new ("scope-removed", HF_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/common/filter/hf-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HfFilterBar, chips);
}

static void
hf_filter_bar_init (HfFilterBar *self)
{
  self->filter = hf_filter_new ();
  self->edited = NEW;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hf_filter_bar_set_up (HfFilterBar       *self,
                      GtkMenuButton     *button,
                      HfContext         *context,
                      const HfEntityDef *def)
{
  g_return_if_fail (HF_IS_FILTER_BAR (self) && self->names == NULL);

  self->context = g_object_ref (context);
  self->names = hf_filter_names_new (context);
  g_signal_connect_object (self->names, "failed", G_CALLBACK (hf_page_show_error_of), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->names, "changed", G_CALLBACK (show_chips), self,
                           G_CONNECT_SWAPPED);
  self->editor = g_object_new (HF_TYPE_FILTER_EDITOR, NULL);
  hf_filter_editor_set_up (self->editor, context, self->names, def);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (condition_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "field-chosen", G_CALLBACK (field_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "another", G_CALLBACK (another_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "show", G_CALLBACK (editor_shown_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->editor));
  g_set_weak_pointer (&self->button, button);
  show_chips (self);
}

const HfFilter *
hf_filter_bar_get_filter (HfFilterBar *self)
{
  g_return_val_if_fail (HF_IS_FILTER_BAR (self), NULL);

  return self->filter;
}

/* A number somebody is asked for by is not to be read off the head of a page either. */
static char *
word_for_paper (HfFilterBar *self, const HfCondition *condition)
{
  HfCondition shown = *condition;
  gboolean    is_text = condition->def->fields[condition->field].type == HF_FIELD_TEXT;
  guint       n = g_strv_length (condition->values);
  g_auto (GStrv) values = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    values[i] =
      is_text ? hf_mask_whole_phone (condition->values[i]) : g_strdup (condition->values[i]);
  shown.values = values;
  return hf_filter_words_condition (&shown, hf_filter_names_find, self->names);
}

char *
hf_filter_bar_describe (HfFilterBar *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (HF_IS_FILTER_BAR (self), NULL);

  for (guint i = 0; i < hf_filter_get_n (self->filter); i++)
    {
      g_autofree char *said = word_for_paper (self, hf_filter_get (self->filter, i));

      hf_filter_words_join (words, hf_filter_is_alternative (self->filter, i), said);
    }
  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

void
hf_filter_bar_set_filter (HfFilterBar *self, HfFilter *filter)
{
  g_return_if_fail (HF_IS_FILTER_BAR (self));

  hf_filter_free (self->filter);
  self->filter = filter;
  self->edited = NEW;
  show_chips (self);
}

void
hf_filter_bar_show_scope (HfFilterBar *self, const char *words)
{
  g_return_if_fail (HF_IS_FILTER_BAR (self));

  if (hf_set_str (&self->scope, words))
    show_chips (self);
}

gboolean
hf_filter_bar_is_filtering (HfFilterBar *self)
{
  g_return_val_if_fail (HF_IS_FILTER_BAR (self), FALSE);

  return hf_filter_get_n (self->filter) > 0;
}

void
hf_filter_bar_clear (HfFilterBar *self)
{
  hf_filter_bar_set_filter (self, hf_filter_new ());
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_typed (const HfCondition *condition)
{
  return condition->values[0] != NULL &&
         (condition->op == HF_FILTER_CONTAINS ||
          condition->def->fields[condition->field].type == HF_FIELD_TEXT);
}

/* Half of a filter would be another question: it is remembered whole or not at all. */
char *
hf_filter_bar_save (HfFilterBar *self)
{
  g_return_val_if_fail (HF_IS_FILTER_BAR (self), NULL);

  g_autoptr (HfFilter) none = hf_filter_new ();
  g_autoptr (HfViewer) masked = hf_viewer_new_masked (hf_context_get_viewer (self->context));
  gboolean is_open = hf_filter_words_may_ask (self->filter, masked);

  for (guint i = 0; i < hf_filter_get_n (self->filter); i++)
    is_open = is_open && !is_typed (hf_filter_get (self->filter, i));
  return hf_filter_to_text (is_open ? self->filter : none);
}

void
hf_filter_bar_restore (HfFilterBar *self, const char *text)
{
  g_autoptr (HfFilter) filter = hf_filter_from_text (text, NULL);

  g_return_if_fail (HF_IS_FILTER_BAR (self));

  if (filter == NULL || !hf_filter_words_may_ask (filter, hf_context_get_viewer (self->context)))
    return;
  hf_filter_bar_set_filter (self, g_steal_pointer (&filter));
  g_signal_emit (self, signals[CHANGED], 0);
}
