/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* When an agreement is to be spoken of. */

#include "core/hf-agreement-state.h"

HfAgreementState
hf_agreement_state (const char *ends, gint64 notice, HfDate today)
{
  HfDate day = hf_date_from_iso (ends);

  if (day == HF_DATE_NONE)
    return HF_AGREEMENT_NONE;
  if (day < today)
    return HF_AGREEMENT_ENDED;
  return day - today <= (notice > 0 ? notice : HF_AGREEMENT_NOTICE_DAYS) ? HF_AGREEMENT_ENDING :
                                                                           HF_AGREEMENT_RUNNING;
}
