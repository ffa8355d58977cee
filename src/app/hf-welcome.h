/* SPDX-FileCopyrightText: 2026 The Huifang authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/hf-application.h"

G_BEGIN_DECLS

#define HF_TYPE_WELCOME (hf_welcome_get_type ())

/**
 * HfWelcome:
 *
 * The window of the first start: language, role, and how to begin.
 */
G_DECLARE_FINAL_TYPE (HfWelcome, hf_welcome, HF, WELCOME, AdwApplicationWindow)

/**
 * HfWelcomeChoice:
 * @HF_WELCOME_EMPTY: start with an empty book
 * @HF_WELCOME_SAMPLE: try with a sample hospital
 * @HF_WELCOME_IMPORT: bring customers from elsewhere
 *
 * How to begin.
 */
typedef enum
{
  HF_WELCOME_EMPTY,
  HF_WELCOME_SAMPLE,
  HF_WELCOME_IMPORT,
} HfWelcomeChoice;

/**
 * HfWelcomed:
 * @path: (type filename): the book to show
 * @choice: how the person wants to begin
 * @user_data: as given
 *
 * Called once the book is ready.
 */
typedef void (*HfWelcomed) (const char *path, HfWelcomeChoice choice, gpointer user_data);

GtkWindow *hf_welcome_show (HfApplication *application,
                            const char    *path,
                            HfWelcomed     welcomed,
                            gpointer       user_data);
void       hf_welcome_leave (HfWelcome *self);

G_END_DECLS
