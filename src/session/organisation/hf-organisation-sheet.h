/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/hf-context.h"

G_BEGIN_DECLS

/* So many rows of a kind are read at once. */
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
 * @more_members: whether there are more members than were read
 * @more_agreements: the same of agreements
 * @more_activities: the same of activities
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
  gboolean    more_members;
  gboolean    more_agreements;
  gboolean    more_activities;
} HfOrganisationSheet;

HfOrganisationSheet *hf_organisation_sheet_read (HfDatabase *db,
                                                 HfViewer   *viewer,
                                                 gint64      id,
                                                 guint       most,
                                                 GError    **error);
gboolean             hf_organisation_sheet_has_more (const HfOrganisationSheet *self);
void                 hf_organisation_sheet_free (HfOrganisationSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HfOrganisationSheet, hf_organisation_sheet_free)

const HfRow *hf_organisation_sheet_get_next (const HfOrganisationSheet *self);
guint        hf_organisation_sheet_count_grade (const HfOrganisationSheet *self, const char *grade);
GPtrArray   *hf_organisation_sheet_get_kind (const HfOrganisationSheet *self, const char *kind);
gboolean     hf_organisation_sheet_is_concerned (const HfOrganisationSheet *self,
                                                 const HfChanged           *changed);

G_END_DECLS
