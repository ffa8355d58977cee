/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/**
 * HfFault:
 * @HF_FAULT_NONE: all goes well
 * @HF_FAULT_IO: the disk fails
 * @HF_FAULT_FULL: the disk is full; a sync, which needs no room, still works
 * @HF_FAULT_QUOTA: somebody's share of the disk is used up, which the engine takes for a failing
 * disk; a sync still works
 * @HF_FAULT_READ: nothing can be read; only reading counts as an operation
 *
 * What the disk under the engine does.
 */
typedef enum
{
  HF_FAULT_NONE,
  HF_FAULT_IO,
  HF_FAULT_FULL,
  HF_FAULT_QUOTA,
  HF_FAULT_READ,
} HfFault;

/**
 * HfFaultFunc:
 * @user_data: as given to hf_fault_vfs_watch()
 *
 * Called on the writing thread before every write, truncation and sync.
 */
typedef void (*HfFaultFunc) (gpointer user_data);

void  hf_fault_vfs_install (void);
void  hf_fault_vfs_plan (HfFault fault, guint at, gboolean is_persistent);
guint hf_fault_vfs_clear (void);
void  hf_fault_vfs_seed (guint32 seed);
void  hf_fault_vfs_ignore_syncs (gboolean ignore);
void  hf_fault_vfs_watch (HfFaultFunc func, gpointer user_data);
void  hf_fault_vfs_write_image (const char *book, const char *target);
