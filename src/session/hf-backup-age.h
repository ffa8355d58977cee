/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/hf-store.h"

G_BEGIN_DECLS

/**
 * HfBackupAge:
 * @is_made: whether there is any backup the book knows of
 * @at: when the last one was made; without one, when the book was begun; 0 where nothing is in it
 *
 * How long nothing of a book has been put aside.
 */
typedef struct
{
  gboolean is_made;
  gint64   at;
} HfBackupAge;

/**
 * hf_backup_age_note_async:
 * @store: a book of which a verified backup was made
 * @callback: called when the book knows
 * @user_data: for @callback
 *
 * Has the book remember when it was. It is ended by hf_store_run_finish().
 */
void hf_backup_age_note_async (HfStore *store, GAsyncReadyCallback callback, gpointer user_data);

/**
 * hf_backup_age_note_sync:
 * @store: such a book
 * @error: return location for an error
 *
 * Returns: whether the book remembers it
 */
gboolean hf_backup_age_note_sync (HfStore *store, GError **error);

/**
 * hf_backup_age_read_async:
 * @store: a book
 * @cancellable: (nullable): to stop early
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks when the last backup was made, be it by itself before the book was brought up to date.
 */
void hf_backup_age_read_async (HfStore            *store,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

/**
 * hf_backup_age_read_finish:
 * @store: the book
 * @result: the result
 * @age: (out): how old the last backup is
 * @error: return location for an error
 *
 * Returns: whether that is known
 */
gboolean
hf_backup_age_read_finish (HfStore *store, GAsyncResult *result, HfBackupAge *age, GError **error);

/**
 * hf_backup_age_count_days:
 * @age: how old a backup is
 * @clock: the clock
 *
 * Returns: how many days that is, from midnight to midnight
 */
int hf_backup_age_count_days (const HfBackupAge *age, HfClock *clock);

G_END_DECLS
