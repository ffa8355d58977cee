/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The registry: the one list of entities. */

#include "core/hf-activity.h"
#include "core/hf-agreement.h"
#include "core/hf-appointment.h"
#include "core/hf-article.h"
#include "core/hf-attachment.h"
#include "core/hf-benefit-use.h"
#include "core/hf-case-class.h"
#include "core/hf-cell-plan-row.h"
#include "core/hf-class-choice.h"
#include "core/hf-complaint.h"
#include "core/hf-consent.h"
#include "core/hf-contact.h"
#include "core/hf-custom-field.h"
#include "core/hf-custom-value.h"
#include "core/hf-customer.h"
#include "core/hf-department.h"
#include "core/hf-distinct-pair.h"
#include "core/hf-duty-exception.h"
#include "core/hf-duty.h"
#include "core/hf-entity.h"
#include "core/hf-external-id.h"
#include "core/hf-follow-up.h"
#include "core/hf-gift.h"
#include "core/hf-given-item.h"
#include "core/hf-given-package.h"
#include "core/hf-grade-preset-row.h"
#include "core/hf-grade-rule.h"
#include "core/hf-handle.h"
#include "core/hf-measurement.h"
#include "core/hf-member.h"
#include "core/hf-membership.h"
#include "core/hf-memo.h"
#include "core/hf-organisation.h"
#include "core/hf-package-item.h"
#include "core/hf-package.h"
#include "core/hf-package-use.h"
#include "core/hf-person-plan.h"
#include "core/hf-phone.h"
#include "core/hf-plan-row.h"
#include "core/hf-plan-step.h"
#include "core/hf-plan-trigger.h"
#include "core/hf-points.h"
#include "core/hf-relation.h"
#include "core/hf-responsible.h"
#include "core/hf-segment.h"
#include "core/hf-service-score.h"
#include "core/hf-special-day.h"
#include "core/hf-staff.h"
#include "core/hf-star.h"
#include "core/hf-tag-rule.h"
#include "core/hf-tier-benefit.h"
#include "core/hf-tier.h"
#include "core/hf-training.h"
#include "core/hf-visit.h"
#include "core/hf-work-day.h"

const HfEntityDef *const hf_entities[] = {
  &hf_department_def,
  &hf_staff_def,
  &hf_customer_def,
  &hf_organisation_def,
  &hf_phone_def,
  &hf_external_id_def,
  &hf_handle_def,
  &hf_consent_def,
  &hf_visit_def,
  &hf_case_class_def,
  &hf_article_def,
  &hf_plan_row_def,
  &hf_plan_step_def,
  &hf_plan_trigger_def,
  &hf_person_plan_def,
  &hf_follow_up_def,
  &hf_contact_def,
  &hf_special_day_def,
  &hf_relation_def,
  &hf_member_def,
  &hf_agreement_def,
  &hf_activity_def,
  &hf_responsible_def,
  &hf_measurement_def,
  &hf_memo_def,
  &hf_custom_field_def,
  &hf_custom_value_def,
  &hf_segment_def,
  &hf_distinct_pair_def,
  &hf_attachment_def,
  &hf_class_choice_def,
  &hf_tier_def,
  &hf_membership_def,
  &hf_points_def,
  &hf_duty_def,
  &hf_duty_exception_def,
  &hf_package_def,
  &hf_package_item_def,
  &hf_given_package_def,
  &hf_given_item_def,
  &hf_package_use_def,
  &hf_service_score_def,
  &hf_training_def,
  &hf_tag_rule_def,
  &hf_cell_plan_row_def,
  &hf_tier_benefit_def,
  &hf_benefit_use_def,
  &hf_gift_def,
  &hf_star_def,
  &hf_grade_preset_row_def,
  &hf_grade_rule_def,
  &hf_work_day_def,
  &hf_complaint_def,
  &hf_appointment_def,
  NULL,
};
