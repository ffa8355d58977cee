/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What two people made of one row at once, in words. It decides nothing, and knows no widget. */

#include "session/hf-both-versions.h"

#include "base/hf-strings.h"
#include "core/hf-custom-value.h"
#include "core/hf-entity.h"
#include "session/hf-field-pair.h"
#include "session/hf-field-words.h"
#include "store/hf-sql.h"

#include <glib/gi18n.h>

#define MOST_CHARS 200 /* of a version: it has to be told from the other, not read */

static char *
shorten (const char *text)
{
  g_autofree char *line = hf_str_one_line (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MOST_CHARS)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MOST_CHARS);
  return g_strconcat (start, "…", NULL);
}

static gboolean
read_name (HfDatabase  *db,
           HfViewer    *viewer,
           const HfRow *row,
           guint        field,
           char       **name,
           GError     **error)
{
  const HfEntityDef *def = hf_entity_find (row->def->fields[field].ref);
  int                name_field = hf_entity_field (def, "name");
  g_autoptr (GError) failure = NULL;
  g_autoptr (HfRow) target = hf_sql_read_one (db, def, viewer, hf_row_int (row, field), &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *name = g_strdup (target && name_field >= 0 ? hf_row_text (target, (guint) name_field) : NULL);
  return TRUE;
}

static gboolean
describe (HfDatabase  *db,
          HfViewer    *viewer,
          const HfRow *row,
          guint        field,
          char       **text,
          GError     **error)
{
  g_autofree char *words = NULL;

  if (row->def->fields[field].type != HF_FIELD_REF)
    words = hf_field_words (row, field);
  else if (!hf_row_is_null (row, field) && !read_name (db, viewer, row, field, &words, error))
    return FALSE;
  *text = words != NULL ? shorten (words) : g_strdup ("—");
  return TRUE;
}

/* The value of an own field is called as that. */
static const char *
get_label (const HfRow *row, guint field)
{
  if (row->def == &hf_custom_value_def && field == HF_CUSTOM_VALUE_VALUE)
    return hf_row_text (row, HF_CUSTOM_VALUE_FIELD_NAME);
  return row->def->fields[field].label != NULL ? _ (row->def->fields[field].label) : NULL;
}

static gboolean
add_field (GString     *text,
           HfDatabase  *db,
           HfViewer    *viewer,
           const HfRow *before,
           const HfRow *draft,
           const HfRow *current,
           guint        field,
           GError     **error)
{
  const char      *label = get_label (current, field);
  g_autofree char *original = NULL, *mine = NULL, *theirs = NULL;

  if (label == NULL) /* what goes with another field */
    return TRUE;
  if (!describe (db, viewer, before, field, &original, error) ||
      !describe (db, viewer, draft, field, &mine, error) ||
      !describe (db, viewer, current, field, &theirs, error))
    return FALSE;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  /* Translators: the field's name, what you typed, what somebody else saved, what it was before
   * both
   */
  g_string_append_printf (text, _ ("%s: yours “%s”, saved meanwhile “%s”, before “%s”"), label,
                          mine, theirs, original);
  return TRUE;
}

void
hf_both_versions_free (HfBothVersions *self)
{
  hf_row_unref (self->current);
  hf_row_unref (self->wanted);
  hf_row_unref (self->agreed);
  g_free (self->text);
  g_free (self);
}

HfBothVersions *
hf_both_versions_read (HfDatabase  *db,
                       HfViewer    *viewer,
                       const HfRow *before,
                       const HfRow *draft,
                       GError     **error)
{
  g_autoptr (HfRow) current = hf_sql_read_existing (db, draft->def, viewer, draft->id, error);
  g_autoptr (HfRow) wanted = current ? hf_row_copy (current) : NULL;
  g_autoptr (HfRow) agreed = current ? hf_row_copy (current) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  HfBothVersions *self;

  for (guint i = 0; current != NULL && i < draft->def->n_fields; i++)
    {
      if (!HF_FIELD_IS_OWN (&draft->def->fields[i]) || !hf_row_differs (before, draft, i))
        continue;
      hf_field_pair_copy (wanted, draft, i);
      if (!hf_field_pair_differs (before, current, i) || !hf_field_pair_differs (draft, current, i))
        hf_row_set (agreed, i, draft->values[i]);
      else if (!add_field (text, db, viewer, before, draft, current, i, error))
        return NULL;
    }
  if (current == NULL)
    return NULL;
  self = g_new (HfBothVersions, 1);
  *self = (HfBothVersions){ g_steal_pointer (&current), hf_row_seal (g_steal_pointer (&wanted)),
                            hf_row_seal (g_steal_pointer (&agreed)), g_strdup (text->str) };
  return self;
}
