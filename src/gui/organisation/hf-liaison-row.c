/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Who looks after health in an organisation: a customer, chosen among all of them. */

#include "gui/organisation/hf-liaison-row.h"

#include "core/hf-customer.h"
#include "core/hf-organisation.h"
#include "gui/common/hf-saving.h"

#include <glib/gi18n.h>

struct _HfLiaisonRow
{
  HfPersonRow parent_instance;

  const HfOrganisationSheet *sheet; /* the card's */
};

G_DEFINE_FINAL_TYPE (HfLiaisonRow, hf_liaison_row, HF_TYPE_PERSON_ROW)

static void
hf_liaison_row_picked (HfPersonRow *row, gint64 customer)
{
  hf_liaison_row_choose (HF_LIAISON_ROW (row), customer);
}

static void
hf_liaison_row_class_init (HfLiaisonRowClass *klass)
{
  HF_PERSON_ROW_CLASS (klass)->choose = hf_liaison_row_picked;
}

static void
hf_liaison_row_init (HfLiaisonRow *self)
{
  hf_person_row_set_label (HF_PERSON_ROW (self),
                           _ (hf_organisation_def.fields[HF_ORGANISATION_LIAISON].label));
}

void
hf_liaison_row_show (HfLiaisonRow *self, const HfOrganisationSheet *sheet)
{
  g_return_if_fail (HF_IS_LIAISON_ROW (self));

  const HfRow *customer = sheet ? sheet->liaison : NULL;

  self->sheet = sheet;
  hf_person_row_show (HF_PERSON_ROW (self), customer ? customer->id : 0,
                      customer ? hf_row_text (customer, HF_CUSTOMER_NAME) : NULL, sheet != NULL);
  hf_person_row_show_alerts (HF_PERSON_ROW (self), customer);
}

void
hf_liaison_row_choose (HfLiaisonRow *self, gint64 customer)
{
  g_return_if_fail (HF_IS_LIAISON_ROW (self));

  HfChangeSet *changes;
  HfRow       *draft;

  if (self->sheet == NULL)
    return;
  changes = hf_change_set_new (N_ ("Edit organisation"));
  draft = hf_row_copy (self->sheet->organisation);
  hf_row_set (draft, HF_ORGANISATION_LIAISON, customer != 0 ? HF_INT (customer) : HF_NULL);
  hf_change_set_update (changes, self->sheet->organisation, draft);
  hf_saving_commit (GTK_WIDGET (self), hf_person_row_get_context (HF_PERSON_ROW (self)), changes,
                    g_strdup (_ ("Saved")), NULL, NULL);
}
