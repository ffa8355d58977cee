/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/print/hf-printed.h"
#include "session/standing/hf-given.h"

G_BEGIN_DECLS

/**
 * HfPrintedPackage:
 * @given: the package, as it was agreed
 * @customer: who has it, masked for the viewer
 * @number: (nullable): a number the customer has in another system, masked for the viewer
 *
 * A service package of a customer for paper.
 */
typedef struct
{
  HfGiven *given;
  HfRow   *customer;
  HfRow   *number;
} HfPrintedPackage;

/**
 * hf_printed_package_source: A service package of a customer; the question is a #GVariant with its
 * id.
 */
extern const HfPrintSource hf_printed_package_source;

G_END_DECLS
