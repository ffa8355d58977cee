/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gui/common/hf-new-form.h"

G_BEGIN_DECLS

#define HF_TYPE_ORGANISATION_NEW (hf_organisation_new_get_type ())

/**
 * HfOrganisationNew:
 *
 * The form for a new organisation: name, kind and number. While the name is typed it shows which
 * organisation has it already.
 */
G_DECLARE_FINAL_TYPE (HfOrganisationNew, hf_organisation_new, HF, ORGANISATION_NEW, HfNewForm)

G_END_DECLS
