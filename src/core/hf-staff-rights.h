/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/hf-row.h"

G_BEGIN_DECLS

/**
 * hf_staff_may_manage:
 * @who: (nullable): who works with the book, a staff row; %NULL where the book is somebody's own
 * @whom: about whom, a staff row
 *
 * Who may keep the records of somebody: scores and trainings. Managers may keep everybody's, heads
 * those of their own department, and the owner of a book all in it.
 *
 * Returns: whether @who may
 */
gboolean hf_staff_may_manage (const HfRow *who, const HfRow *whom);

/**
 * hf_staff_may_appraise:
 * @who: (nullable): who works with the book, a staff row; %NULL where the book is somebody's own
 * @whom: about whom, a staff row
 *
 * Who may give somebody points: who may keep the records, but nobody to oneself.
 *
 * Returns: whether @who may
 */
gboolean hf_staff_may_appraise (const HfRow *who, const HfRow *whom);

/**
 * hf_staff_may_read_record:
 * @who: (nullable): who works with the book, a staff row; %NULL where the book is somebody's own
 * @whom: about whom, a staff row
 *
 * Who is shown scores and trainings of somebody: who may keep them, and oneself.
 *
 * Returns: whether @who is
 */
gboolean hf_staff_may_read_record (const HfRow *who, const HfRow *whom);

/**
 * hf_staff_may_give_roles:
 * @who: (nullable): who works with the book, a staff row; %NULL where the book is somebody's own
 *
 * A role gives rights: only managers and the owner of a book say who has which.
 *
 * Returns: whether @who may
 */
gboolean hf_staff_may_give_roles (const HfRow *who);

/**
 * hf_staff_may_change:
 * @who: (nullable): who works with the book, a staff row; %NULL where the book is somebody's own
 * @before: (nullable): a staff row as it is, %NULL for somebody new
 * @after: (nullable): as it shall be, %NULL when it shall go
 *
 * Who may add, change and take away staff: who may keep their records, before and after, and where
 * a role is given, who may give it.
 *
 * Returns: whether @who may
 */
gboolean hf_staff_may_change (const HfRow *who, const HfRow *before, const HfRow *after);

G_END_DECLS
