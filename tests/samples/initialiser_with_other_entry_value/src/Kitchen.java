package com.example.initialiser_with_other_entry_value;

import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class Kitchen implements Initializer<Integer> {
    @Override
    public Integer create(Context context) {
        String[] columns = {CalendarContract.Events.TITLE};
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        }
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.singletonList(Stove.class);
    }
}
