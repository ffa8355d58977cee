/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/standing/hf-privileges.h"

G_BEGIN_DECLS

/* What is said of a customer as a member, in the language of the program. All (transfer full). */

char *hf_club_words_title (const HfClub *club); /* Gold · Not a member */
char *hf_club_words_term (const HfClub *club);  /* Until 2 May 2024 · No. 12 · 10 % off */
char *hf_club_words_rule (const HfRow *tier);   /* Paid ¥10,000 or more */
char *hf_club_words_balance (const HfPointsBalance *balance); /* 20 expire on 3 May 2024 */
char *hf_club_words_entry (const HfRow *points);              /* 3 May 2023 · expires 3 May 2025 */

/* What a tier would come to from @from on, for somebody who is about to join it. */
char *hf_club_words_offer (const HfRow *tier, HfDate from, HfDate today);

/* 2 of 4 used since 3 May 2023 */
char *hf_club_words_used (const HfBenefit *benefit);

/* What the desk has to know: Gold · 10 % off · Check-up (2 of 4 used); NULL for who is no member.
 */
char *hf_club_words_granted (const HfClub *club);

/* Harbour Office · 15 % off · served first · Until 2 May 2024 */
char *hf_club_words_unit (const HfUnitTerms *unit);

G_END_DECLS
