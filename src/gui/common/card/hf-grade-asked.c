/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gui/common/card/hf-grade-asked.h"

#include "base/hf-strings.h"
#include "core/hf-customer.h"
#include "core/hf-follow-up.h"
#include "core/hf-grade-suggestion.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_grade (const HfGradeAsked *self)
{
  return hf_customer_grades[gtk_drop_down_get_selected (self->choice)].key;
}

static const char *
get_typed (const HfGradeAsked *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->otherwise));
}

static void
select_grade (HfGradeAsked *self, const char *key)
{
  for (guint i = 0; key != NULL && hf_customer_grades[i].key != NULL; i++)
    if (g_str_equal (key, hf_customer_grades[i].key))
      gtk_drop_down_set_selected (self->choice, i);
  self->is_by_hand = FALSE;
}

/* Of what nothing speaks for nobody is asked; the card's own grade may be another one anyway. */
static gboolean
is_otherwise (const HfGradeAsked *self)
{
  return self->is_by_hand && self->suggested != NULL && self->suggested->reasons != NULL &&
         !g_str_equal (self->suggested->grade, get_grade (self));
}

void
hf_grade_asked_begin (HfGradeAsked *self, const char *grade)
{
  g_clear_pointer (&self->suggested, hf_grade_suggested_free);
  gtk_widget_set_visible (GTK_WIDGET (self->because), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->otherwise), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->otherwise), "");
  select_grade (self, grade);
}

void
hf_grade_asked_take (HfGradeAsked *self, HfGradeSuggested *suggested)
{
  g_autofree char *because = hf_grade_suggestion_word (suggested->grade, suggested->reasons);
  g_autofree char *question = NULL;

  g_clear_pointer (&self->suggested, hf_grade_suggested_free);
  self->suggested = suggested;
  gtk_label_set_label (self->because, because ? because : "");
  gtk_widget_set_visible (GTK_WIDGET (self->because), because != NULL);
  /* Translators: a grade: A, B or C */
  question = g_strdup_printf (_ ("Why not %s?"), suggested->grade);
  gtk_entry_set_placeholder_text (self->otherwise, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->otherwise), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  if (!self->is_by_hand && because != NULL && strcmp (suggested->grade, get_grade (self)) < 0)
    select_grade (self, suggested->grade);
  gtk_widget_set_visible (GTK_WIDGET (self->otherwise), is_otherwise (self));
}

void
hf_grade_asked_choose (HfGradeAsked *self)
{
  self->is_by_hand = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->otherwise), is_otherwise (self));
}

gboolean
hf_grade_asked_lacks_reason (const HfGradeAsked *self)
{
  return is_otherwise (self) && hf_str_is_blank (get_typed (self));
}

void
hf_grade_asked_write (const HfGradeAsked *self, HfRow *row)
{
  g_autofree char *otherwise = hf_str_clean (get_typed (self));

  hf_row_set_text (row, HF_FOLLOW_UP_GRADE, get_grade (self));
  if (self->suggested == NULL || self->suggested->reasons == NULL)
    return;
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED, self->suggested->grade);
  hf_row_set_text (row, HF_FOLLOW_UP_SUGGESTED_BY, self->suggested->reasons);
  if (is_otherwise (self))
    hf_row_set_text (row, HF_FOLLOW_UP_GRADE_REASON, otherwise);
}
