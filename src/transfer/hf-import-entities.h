/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What the rows of tables may be: an entity for each of HF_PLAIN_KINDS(), and the customer. */

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-appointment.h"
#include "core/hf-article.h"
#include "core/hf-complaint.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-gift.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-package-item.h"
#include "core/hf-package-use.h"
#include "core/hf-package.h"
#include "core/hf-phone.h"
#include "core/hf-points.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-service-score.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-tier.h"
#include "core/hf-training.h"
#include "core/hf-work-day.h"
