/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be meant by what is typed into a field, and what follows from choosing it. It knows
 * neither where it was found nor where it is shown. */

#include "session/hf-proposal.h"

#include "core/hf-entity.h"

HfProposal *
hf_proposal_new (const char *text, const char *hint)
{
  HfProposal *self = g_new0 (HfProposal, 1);

  self->text = g_strdup (text);
  self->hint = g_strdup (hint);
  return self;
}

void
hf_proposal_free (HfProposal *self)
{
  g_free (self->text);
  g_free (self->hint);
  g_strfreev (self->fills);
  g_free (self);
}

GPtrArray *
hf_proposal_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hf_proposal_free);
}

static void
set (HfRow *draft, const char *field, const char *text)
{
  int index = hf_entity_field (draft->def, field);

  g_return_if_fail (index >= 0);

  hf_row_set_text (draft, (guint) index, text);
}

void
hf_proposal_apply (const HfProposal *self, HfRow *draft, const char *field)
{
  if (self->fills == NULL)
    set (draft, field, self->text);
  else
    for (guint i = 0; self->fills[i] != NULL; i += 2)
      set (draft, self->fills[i], self->fills[i + 1][0] != '\0' ? self->fills[i + 1] : NULL);
}
