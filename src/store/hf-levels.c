/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For whom own fields are, and what cards say in them, as the engine asks it. Which levels there
 * are, and what is kept from whom, is core's to say. */

#include "store/hf-levels.h"

#include "core/hf-custom-field.h"
#include "core/hf-entity.h"

/**
 * hf_levels_append_is_not:
 * @sql: the text so far
 * @row: what the rows are called in the statement
 * @def: their entity, which has a level or refers to what has one
 * @level: a key of #hf_custom_field_levels
 *
 * Adds the condition that a row is not of a level.
 */
void
hf_levels_append_is_not (GString *sql, const char *row, const HfEntityDef *def, const char *level)
{
  const HfFieldDef *field = &def->fields[hf_entity_flagged_field (def, HF_FIELD_LEVEL)];

  if (field->type != HF_FIELD_JOINED)
    g_string_append_printf (sql, "%s.\"%s\" <> '%s'", row, field->name, level);
  else
    g_string_append_printf (sql, "%s.\"%s\" NOT IN (SELECT id FROM \"%s\" WHERE \"%s\" = '%s')",
                            row, field->via, def->fields[hf_entity_field (def, field->via)].ref,
                            field->column, level);
}

/* What is not for them, NULL where all is. */
static const char *
find_hidden (const HfViewer *viewer)
{
  guint hidden = viewer ? hf_viewer_hides (viewer) : HF_FIELD_PERSONAL;

  return hidden & HF_FIELD_PERSONAL   ? "<> '" HF_CUSTOM_FIELD_OPEN "'" :
         hidden & HF_FIELD_RESTRICTED ? "= '" HF_CUSTOM_FIELD_RESTRICTED "'" :
                                        NULL;
}

/**
 * hf_levels_append_asked:
 * @sql: the text so far
 * @joint: what joins the condition
 * @filter: what is asked for
 * @viewer: (nullable): who asks; %NULL stands for somebody who sees nothing
 *
 * Adds the condition that nothing asked for is an own field that is not for whoever asks: who
 * passes would tell what cards say in it.
 */
void
hf_levels_append_asked (GString        *sql,
                        const char     *joint,
                        const HfFilter *filter,
                        const HfViewer *viewer)
{
  const char *hidden = find_hidden (viewer);
  gboolean    is_any = FALSE;

  for (guint i = 0; hidden != NULL && i < hf_filter_get_n (filter); i++)
    {
      gint64 field = hf_filter_get (filter, i)->custom;

      if (field == 0)
        continue;
      if (!is_any)
        g_string_append_printf (
          sql, "%sNOT EXISTS (SELECT 1 FROM custom_field AS d WHERE d.level %s AND d.id IN (",
          joint, hidden);
      g_string_append_printf (sql, is_any ? ", %" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, field);
      is_any = TRUE;
    }
  if (is_any)
    g_string_append (sql, "))");
}
