/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The registry: the one list of entities. */

#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-entity.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-phone.h"
#include "core/hf-staff.h"
#include "core/hf-visit.h"

const HfEntityDef *const hf_entities[] = {
  &hf_department_def, &hf_staff_def,     &hf_customer_def, &hf_phone_def, &hf_external_id_def,
  &hf_visit_def,      &hf_follow_up_def, &hf_contact_def,  NULL,
};
