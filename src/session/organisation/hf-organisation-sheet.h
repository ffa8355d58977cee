/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/* The most rows of a kind that a card lists. */
#define HF_ORGANISATION_SHEET_MOST 1000

/**
 * HfOrganisationSheet:
 * @organisation: the organisation
 * @liaison: (nullable): the customer who looks after health there
 * @members: (element-type HfRow): #HfMember, those of today first
 * @agreements: (element-type HfRow): #HfAgreement, the one that ends last first
 * @activities: (element-type HfRow): #HfActivity, newest first
 * @timeline: (element-type HfRow): activities and agreements, newest first
 * @by_grade: (element-type utf8 guint): how many members of today, listed or not, have a follow-up
 *   grade, "" for none
 * @has_more: whether there are more rows than %HF_ORGANISATION_SHEET_MOST of a kind
 *
 * An organisation with all that stands on its card.
 */
typedef struct
{
  HfRow     *organisation;
  HfRow     *liaison;
  GPtrArray *members;
  GPtrArray *agreements;
  GPtrArray *activities;
  GPtrArray *timeline;

  GHashTable *by_grade;
  gboolean    has_more;
} HfOrganisationSheet;

HfOrganisationSheet      *
hf_organisation_sheet_read (HfDatabase *db, HfViewer *viewer, gint64 id, GError **error);
void hf_organisation_sheet_free (HfOrganisationSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOrganisationSheet, hf_organisation_sheet_free)

const HfRow *hf_organisation_sheet_get_next (const HfOrganisationSheet *self);
guint        hf_organisation_sheet_count_grade (const HfOrganisationSheet *self, const char *grade);
GPtrArray   *hf_organisation_sheet_get_kind (const HfOrganisationSheet *self, const char *kind);
gboolean     hf_organisation_sheet_is_concerned (const HfOrganisationSheet *self,
                                                 const HfChanged           *changed);

G_END_DECLS
