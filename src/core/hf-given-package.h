/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-record.h"

G_BEGIN_DECLS

#define HF_TYPE_GIVEN_PACKAGE (hf_given_package_get_type ())
G_DECLARE_FINAL_TYPE (HfGivenPackage, hf_given_package, HF, GIVEN_PACKAGE, HfRecord)

/**
 * HfGivenPackage:
 *
 * A service package a customer has, as it was agreed on that day: a later change of the package
 * does not change it.
 */
extern const HfEntityDef hf_given_package_def;

/* The fields of a package of a customer, indices into its rows. */
enum
{
  HF_GIVEN_PACKAGE_CUSTOMER,
  HF_GIVEN_PACKAGE_PACKAGE,
  HF_GIVEN_PACKAGE_GIVEN,
  HF_GIVEN_PACKAGE_EXPIRES,
  HF_GIVEN_PACKAGE_STAFF,
  HF_GIVEN_PACKAGE_NOTE,
  HF_GIVEN_PACKAGE_PACKAGE_NAME,
  HF_GIVEN_PACKAGE_STAFF_NAME,
  HF_GIVEN_PACKAGE_N_FIELDS,
};

G_END_DECLS
