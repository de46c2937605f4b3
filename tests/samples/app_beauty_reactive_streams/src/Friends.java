package com.example.app_beauty_reactive_streams;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.ContactsContract;
import io.reactivex.Observable;

final class Friends {
    private final ContentResolver resolver;

    Friends(ContentResolver resolver) {
        this.resolver = resolver;
    }

    Observable<Integer> all() {
        return Observable.fromCallable(() -> {
            try (Cursor rows = resolver.query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
                return rows == null ? 0 : rows.getCount();
            }
        });
    }
}
