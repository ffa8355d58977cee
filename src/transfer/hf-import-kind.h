/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* clang-format off */
/* Rows that follow from their table of fields, see #HfPlainKind: the kind and its entity. */
#define HF_PLAIN_KINDS(KIND)              \
  KIND (CONTACTS, CONTACT)                \
  KIND (PHONES, PHONE)                    \
  KIND (ACCOUNTS, HANDLE)                 \
  KIND (SPECIAL_DAYS, SPECIAL_DAY)        \
  KIND (CONSENTS, CONSENT)                \
  KIND (RELATIONS, RELATION)              \
  KIND (MEASUREMENTS, MEASUREMENT)        \
  KIND (NOTES, MEMO)                      \
  KIND (RESPONSIBLE, RESPONSIBLE)         \
  KIND (ARTICLES, ARTICLE)                \
  KIND (DEPARTMENTS, DEPARTMENT)          \
  KIND (STAFF, STAFF)                     \
  KIND (DUTIES, DUTY)                     \
  KIND (DUTY_EXCEPTIONS, DUTY_EXCEPTION)  \
  KIND (TRAININGS, TRAINING)              \
  KIND (PACKAGES, PACKAGE)                \
  KIND (PACKAGE_ITEMS, PACKAGE_ITEM)      \
  KIND (GIVEN_PACKAGES, GIVEN_PACKAGE)    \
  KIND (GIVEN_ITEMS, GIVEN_ITEM)          \
  KIND (PACKAGE_USES, PACKAGE_USE)        \
  KIND (TIERS, TIER)                      \
  KIND (MEMBERSHIPS, MEMBERSHIP)          \
  KIND (POINTS, POINTS)                   \
  KIND (ORGANISATIONS, ORGANISATION)      \
  KIND (MEMBERS, MEMBER)                  \
  KIND (AGREEMENTS, AGREEMENT)            \
  KIND (ACTIVITIES, ACTIVITY)             \
  KIND (SCORES, SERVICE_SCORE)            \
  KIND (GIFTS, GIFT)                      \
  KIND (WORK_DAYS, WORK_DAY)              \
  KIND (COMPLAINTS, COMPLAINT)            \
  KIND (APPOINTMENTS, APPOINTMENT)
/* clang-format on */

#define HF_IMPORT_MEMBER(kind, entity) HF_IMPORT_##kind,

/**
 * HfImportKind:
 * @HF_IMPORT_CUSTOMERS: one customer a row
 * @HF_IMPORT_VISITS: one visit a row, with as much of its customer as the file says
 * @HF_IMPORT_FOLLOW_UPS: one follow-up a row, likewise
 *
 * What the rows of a table are that is brought in or out; for all others see HF_PLAIN_KINDS().
 */
typedef enum
{
  HF_IMPORT_CUSTOMERS,
  HF_IMPORT_VISITS,
  HF_IMPORT_FOLLOW_UPS,
  HF_PLAIN_KINDS (HF_IMPORT_MEMBER) HF_IMPORT_N_KINDS,
} HfImportKind;

const char *hf_import_kind_get_name (HfImportKind kind);
const char *hf_import_kind_get_label (HfImportKind kind);
const char *hf_import_kind_get_step (HfImportKind kind);
gboolean    hf_import_kind_from_name (const char *name, HfImportKind *kind);

G_END_DECLS
