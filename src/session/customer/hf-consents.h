/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/hf-date.h"
#include "core/hf-viewer.h"
#include "store/hf-change-set.h"
#include "store/hf-database.h"

G_BEGIN_DECLS

/**
 * HfConsentSheet:
 * @consents: (element-type HfRow): what the customer answered
 * @customer: the customer
 * @guardians: (element-type utf8): who may answer for a child, as far as the book knows; nobody
 *   for a masked viewer
 *
 * What a person needs to know of the answers of a customer, and to give another.
 */
typedef struct
{
  GPtrArray *consents;
  HfRow     *customer;
  GPtrArray *guardians;
} HfConsentSheet;

/**
 * hf_consent_sheet_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error; %HF_STORE_ERROR_GONE when the customer is gone
 *
 * Returns: (transfer full) (nullable): the sheet
 */
HfConsentSheet *
hf_consent_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_consent_sheet_free:
 * @self: (transfer full): a sheet
 *
 * Frees it.
 */
void hf_consent_sheet_free (HfConsentSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfConsentSheet, hf_consent_sheet_free)

/**
 * hf_consents_read:
 * @db: a connection
 * @viewer: who looks
 * @customer: whose
 * @error: return location for an error
 *
 * Reads what a customer answered to being reached, for all channels and purposes at once.
 *
 * Returns: (transfer full) (element-type HfRow) (nullable): rows of `consent`
 */
GPtrArray *hf_consents_read (HfDatabase *db, HfViewer *viewer, gint64 customer, GError **error);

/**
 * hf_consents_read_page:
 * @db: a connection
 * @viewer: who looks
 * @customers: (element-type HfRow): some hundred at the most
 * @error: return location for an error
 *
 * Reads what each of many answered, as hf_consents_read() does of one.
 *
 * Returns: (transfer full) (nullable): for hf_consents_of()
 */
GHashTable *hf_consents_read_page (HfDatabase      *db,
                                   HfViewer        *viewer,
                                   const GPtrArray *customers,
                                   GError         **error);

/**
 * hf_consents_of:
 * @page: the answers of many
 * @customer: one of them
 *
 * Returns: (transfer none) (element-type HfRow): rows of `consent`
 */
GPtrArray *hf_consents_of (GHashTable *page, gint64 customer);

/**
 * hf_consents_find:
 * @consents: (element-type HfRow): the answers of a customer
 * @channel: a key of #hf_consent_channels
 * @purpose: a key of #hf_consent_purposes
 *
 * Returns: (transfer none) (nullable): the answer that counts: of one day that entered last
 */
const HfRow *hf_consents_find (GPtrArray *consents, const char *channel, const char *purpose);

/**
 * hf_consents_answer_of:
 * @consent: (nullable): an answer
 *
 * Returns: (transfer none): a key of #hf_consent_answers; without an answer it is not known
 */
const char *hf_consents_answer_of (const HfRow *consent);

/**
 * hf_consents_refuse_calls:
 * @consents: (element-type HfRow): the answers of a customer
 *
 * Returns: whether nobody is to call, be it to look after the person
 */
gboolean hf_consents_refuse_calls (GPtrArray *consents);

/**
 * hf_consents_give:
 * @consents: (element-type HfRow): the answers of a customer
 * @given: (transfer full): another answer, a row of `consent` given on its day
 *
 * Keeps an answer: in the place of what was answered the same day, else beside the earlier ones,
 * which stay.
 *
 * Returns: (transfer full): the change set
 */
HfChangeSet *hf_consents_give (GPtrArray *consents, HfRow *given);

G_END_DECLS
