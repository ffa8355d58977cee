/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HF_STORE_ERROR (hf_store_error_quark ())
GQuark hf_store_error_quark (void);

/**
 * HfStoreError:
 * @HF_STORE_ERROR_SQL: a fault of the program
 * @HF_STORE_ERROR_BUSY: another program holds the book; try again
 * @HF_STORE_ERROR_FULL: the disk is full; nothing was changed
 * @HF_STORE_ERROR_NO_ROOM: the disk has too little room to bring the book up to date; it was not
 *   begun
 * @HF_STORE_ERROR_IO: the disk failed
 * @HF_STORE_ERROR_CORRUPT: the file is damaged or shorter than it should be
 * @HF_STORE_ERROR_FOREIGN: the file is not a book of this program
 * @HF_STORE_ERROR_SCHEMA_NEWER: the book was written by a newer program
 * @HF_STORE_ERROR_TRIAL: the book was made by a trial version and lacks what this one needs
 * @HF_STORE_ERROR_READ_ONLY: the file may not be written
 * @HF_STORE_ERROR_NOT_FOUND: there is no such book, or its folder is missing
 * @HF_STORE_ERROR_IS_FOLDER: the path is a folder
 * @HF_STORE_ERROR_EXISTS: the target exists
 * @HF_STORE_ERROR_CONFLICT: somebody changed the same field meanwhile; nothing was overwritten
 * @HF_STORE_ERROR_GONE: the row is not in the book any more; nothing was changed
 * @HF_STORE_ERROR_CONSTRAINT: a rule of the book forbids it
 * @HF_STORE_ERROR_SPENT: there is not that much left; nothing was changed
 * @HF_STORE_ERROR_NOTHING: there is nothing to undo or redo
 *
 * Why the store could not do something, by what the caller can do about it.
 */
typedef enum
{
  HF_STORE_ERROR_SQL,
  HF_STORE_ERROR_BUSY,
  HF_STORE_ERROR_FULL,
  HF_STORE_ERROR_NO_ROOM,
  HF_STORE_ERROR_IO,
  HF_STORE_ERROR_CORRUPT,
  HF_STORE_ERROR_FOREIGN,
  HF_STORE_ERROR_SCHEMA_NEWER,
  HF_STORE_ERROR_TRIAL,
  HF_STORE_ERROR_READ_ONLY,
  HF_STORE_ERROR_NOT_FOUND,
  HF_STORE_ERROR_IS_FOLDER,
  HF_STORE_ERROR_EXISTS,
  HF_STORE_ERROR_CONFLICT,
  HF_STORE_ERROR_GONE,
  HF_STORE_ERROR_CONSTRAINT,
  HF_STORE_ERROR_SPENT,
  HF_STORE_ERROR_NOTHING,
} HfStoreError;

/**
 * hf_store_error_from_errno:
 * @number: what the system said of a file
 *
 * Returns: the code that tells the caller what to do about it
 */
HfStoreError hf_store_error_from_errno (int number);

/**
 * hf_store_error_is_conflict:
 * @error: (nullable): why something failed, if it did
 *
 * Returns: whether somebody else was there before, who changed or removed the row
 */
gboolean hf_store_error_is_conflict (const GError *error);

G_END_DECLS
