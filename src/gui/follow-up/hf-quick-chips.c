/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The chips of a line, in the same order whatever the order of its words: whom, when, how urgent,
 * what, tags, by whom. Those to choose from stand one below the other, so that they can be
 * compared. */

#include "gui/follow-up/hf-quick-chips.h"

#include "base/hf-parts.h"
#include "core/hf-customer.h"
#include "core/hf-staff.h"
#include "core/hf-tags.h"
#include "gui/common/hf-children.h"
#include "gui/common/hf-follow-up-words.h"
#include "gui/common/hf-format.h"
#include "gui/common/hf-person-words.h"
#include "session/follow-up/hf-work-days.h"

#include <glib/gi18n.h>

#define MOST_CHARS 60 /* of a chip: a day, how far away it is, and its holiday */

struct _HfQuickChips
{
  GtkWidget parent_instance;

  /* template children */
  GtkBox *people;
  GtkBox *details;
  GtkBox *staff;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HfQuickChips, hf_quick_chips, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  return label;
}

static GtkWidget *
add_words (GtkBox *box, const char *text)
{
  GtkWidget *label = make_label (text);

  gtk_widget_add_css_class (label, "quick-chip");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_box_append (box, label);
  return label;
}

/* What is missing still. */
static void
add_missing (GtkBox *box, const char *text)
{
  gtk_widget_add_css_class (add_words (box, text), "missing");
}

static void
choice_clicked_cb (HfQuickChips *self, GtkWidget *button)
{
  int choice, nth;

  g_variant_get (g_object_get_data (G_OBJECT (button), "choice"), "(ii)", &choice, &nth);
  g_signal_emit (self, signals[CHOSEN], 0, choice, nth);
}

/* Returns the group of the buttons. */
static GtkWidget *
add_button (HfQuickChips       *self,
            GtkBox             *box,
            const HfQuickDraft *draft,
            HfQuickChoice       choice,
            int                 nth,
            const char         *text,
            GtkWidget          *group)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (text));
  gtk_widget_add_css_class (button, "quick-choice");
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), draft->chosen[choice] == nth);
  g_object_set_data_full (G_OBJECT (button), "choice",
                          g_variant_ref_sink (g_variant_new ("(ii)", (int) choice, nth)),
                          (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (box, button);
  return group != NULL ? group : button;
}

typedef char *(*WriteFunc) (HfContext *context, const HfQuickDraft *draft, guint nth);

static char *
write_person (HfContext *context, const HfQuickDraft *draft, guint nth)
{
  return hf_person_words (context, g_ptr_array_index (draft->reading->people, nth));
}

static char *
write_day (HfContext *context, const HfQuickDraft *draft, guint nth)
{
  HfDate           day = nth == 1 ? draft->reading->line->other_day : draft->reading->line->day;
  HfDate           today = hf_clock_today (hf_context_get_clock (context));
  g_autofree char *words = hf_follow_up_words_day (day);
  g_autofree char *distance = hf_format_distance (day, today);
  g_autofree char *kind = hf_format_day_kind (hf_work_days_get (context), day, today);
  /* Translators: how a typed day was understood: the day, then "in 3 days" */
  g_autofree char *typed = g_strdup_printf (C_ ("typed day", "%s, %s"), words, distance);

  return hf_join_facts (typed, kind, NULL);
}

static char *
write_staff (HfContext *context, const HfQuickDraft *draft, guint nth)
{
  return g_strconcat ("@",
                      hf_row_text (g_ptr_array_index (draft->reading->staff, nth), HF_STAFF_NAME),
                      NULL);
}

static void
add_choices (HfQuickChips       *self,
             GtkBox             *box,
             HfContext          *context,
             const HfQuickDraft *draft,
             HfQuickChoice       choice,
             WriteFunc           write)
{
  guint      n = hf_quick_draft_count (draft, choice);
  GtkWidget *group = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = write (context, draft, i);

      if (n == 1)
        add_words (box, text);
      else
        group = add_button (self, box, draft, choice, (int) i, text, group);
    }
}

static void
add_time (GtkBox *box, int minutes)
{
  char time[6];

  if (minutes == HF_QUICK_LINE_NO_TIME)
    return;
  hf_time_write (minutes, time);
  add_words (box, time);
}

static void
add_tags (GtkBox *box, const char *tags)
{
  g_auto (GStrv) each = tags ? hf_tags_split (tags) : NULL;

  for (char **tag = each; tag != NULL && *tag != NULL; tag++)
    {
      g_autofree char *text = g_strconcat ("#", *tag, NULL);

      add_words (box, text);
    }
}

static void
add_details (HfQuickChips *self, HfContext *context, const HfQuickDraft *draft)
{
  const HfQuickLine *line = draft->reading->line;
  const char        *what = hf_quick_draft_get_what (draft);

  add_choices (self, self->details, context, draft, HF_QUICK_DAY, write_day);
  if (line->day == HF_DATE_NONE)
    add_missing (self->details, C_ ("missing", "When?"));
  add_time (self->details, line->minutes);
  if (line->grade != NULL)
    add_words (self->details, hf_choice_label (hf_customer_grades, line->grade));
  if (what != NULL)
    add_words (self->details, what);
  add_tags (self->details, line->tags);
}

static void
add_all (HfQuickChips *self, HfContext *context, const HfQuickDraft *draft)
{
  add_choices (self, self->people, context, draft, HF_QUICK_PERSON, write_person);
  if (draft->reading->people->len == 0)
    add_missing (self->people, C_ ("missing", "Whom?"));
  add_details (self, context, draft);
  add_choices (self, self->staff, context, draft, HF_QUICK_STAFF, write_staff);
  gtk_widget_set_visible (GTK_WIDGET (self->staff), draft->reading->staff->len > 0);
}

void
hf_quick_chips_show (HfQuickChips *self, HfContext *context, const HfQuickDraft *draft)
{
  g_return_if_fail (HF_IS_QUICK_CHIPS (self));

  hf_children_remove (GTK_WIDGET (self->people));
  hf_children_remove (GTK_WIDGET (self->details));
  hf_children_remove (GTK_WIDGET (self->staff));
  if (draft != NULL && draft->reading != NULL)
    add_all (self, context, draft);
  gtk_widget_set_visible (GTK_WIDGET (self), draft != NULL && draft->reading != NULL);
}

static void
hf_quick_chips_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HF_TYPE_QUICK_CHIPS);

  G_OBJECT_CLASS (hf_quick_chips_parent_class)->dispose (object);
}

static void
hf_quick_chips_class_init (HfQuickChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hf_quick_chips_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", HF_TYPE_QUICK_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/huifang/Huifang/ui/follow-up/hf-quick-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, HfQuickChips, people);
  gtk_widget_class_bind_template_child (widget_class, HfQuickChips, details);
  gtk_widget_class_bind_template_child (widget_class, HfQuickChips, staff);
}

static void
hf_quick_chips_init (HfQuickChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
