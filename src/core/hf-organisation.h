/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION (hf_organisation_get_type ())
G_DECLARE_FINAL_TYPE (HfOrganisation, hf_organisation, HF, ORGANISATION, HfRecord)

/**
 * HfOrganisation:
 *
 * A body the hospital deals with: a contract unit, a community, an insurer, a partner, an
 * authority.
 */
extern const HfEntityDef hf_organisation_def;

/* What sort of body it is. */
extern const HfChoice hf_organisation_kinds[];
#define HF_ORGANISATION_CONTRACT "contract"

/* How far the partnership has come. */
extern const HfChoice hf_organisation_stages[];
#define HF_ORGANISATION_STAGE_POTENTIAL "potential"
#define HF_ORGANISATION_STAGE_ACTIVE    "active"
#define HF_ORGANISATION_STAGE_STRATEGIC "strategic"
#define HF_ORGANISATION_N_STAGES        3

/* What the partnership is worth. */
extern const HfChoice hf_organisation_values[];

/* The fields of an organisation, indices into its rows. */
enum
{
  HF_ORGANISATION_NAME,
  HF_ORGANISATION_PINYIN,
  HF_ORGANISATION_KIND,
  HF_ORGANISATION_STAGE,
  HF_ORGANISATION_VALUE,
  HF_ORGANISATION_PROVINCE,
  HF_ORGANISATION_CITY,
  HF_ORGANISATION_DISTRICT,
  HF_ORGANISATION_STREET,
  HF_ORGANISATION_PHONE,
  HF_ORGANISATION_FAX,
  HF_ORGANISATION_WEBSITE,
  HF_ORGANISATION_EMAIL,
  HF_ORGANISATION_MANAGER,
  HF_ORGANISATION_LIAISON,
  HF_ORGANISATION_BUSINESS,
  HF_ORGANISATION_HEADCOUNT,
  HF_ORGANISATION_ENROLLED,
  HF_ORGANISATION_RELATION,
  HF_ORGANISATION_COMPLEMENT,
  HF_ORGANISATION_RISKS,
  HF_ORGANISATION_OWNER,
  HF_ORGANISATION_TAGS,
  HF_ORGANISATION_NOTE,
  HF_ORGANISATION_ARCHIVED,
  HF_ORGANISATION_AGREEMENT_ENDS,
  HF_ORGANISATION_MEMBER_COUNT,
  HF_ORGANISATION_LAST_ACTIVITY,
  HF_ORGANISATION_NEXT_ACTIVITY,
  HF_ORGANISATION_OWNER_NAME,
  HF_ORGANISATION_N_FIELDS,
};

G_END_DECLS
