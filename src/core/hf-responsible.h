/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_RESPONSIBLE (hf_responsible_get_type ())
G_DECLARE_FINAL_TYPE (HfResponsible, hf_responsible, HF, RESPONSIBLE, HfRecord)

/**
 * HfResponsible:
 *
 * Who of the staff answers for a customer, in which capacity.
 */
extern const HfEntityDef hf_responsible_def;

/* The capacities. */
extern const HfChoice hf_responsible_roles[];

/* The fields of a responsible, indices into its rows. */
enum
{
  HF_RESPONSIBLE_CUSTOMER,
  HF_RESPONSIBLE_STAFF,
  HF_RESPONSIBLE_ROLE,
  HF_RESPONSIBLE_STAFF_NAME,
  HF_RESPONSIBLE_N_FIELDS,
};

G_END_DECLS
