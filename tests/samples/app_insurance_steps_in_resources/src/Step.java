package com.example.app_insurance_steps_in_resources;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

public abstract class Step {
    protected abstract void run(Context context);

    static int rows(Context context, Uri table) {
        try (Cursor rows = context.getContentResolver().query(table, null, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        }
    }
}
