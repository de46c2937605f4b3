package com.example.content_uri_other_readers;

import android.app.Activity;
import android.app.LoaderManager;
import android.content.ContentProviderClient;
import android.content.CursorLoader;
import android.content.Loader;
import android.database.Cursor;
import android.os.Bundle;
import android.os.RemoteException;
import android.provider.CalendarContract;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.util.Log;

public class MainActivity extends Activity implements LoaderManager.LoaderCallbacks<Cursor> {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getLoaderManager().initLoader(1, null, this);
        new CallQuery(getContentResolver()).startQuery(1, null, CallLog.Calls.CONTENT_URI, null, null, null, null);
        ContentProviderClient client = getContentResolver().acquireContentProviderClient(CalendarContract.AUTHORITY);
        try {
            Cursor events = client.query(CalendarContract.Events.CONTENT_URI, null, null, null, null);
            Log.i("Main", events == null ? "none" : "events " + events.getCount());
        } catch (RemoteException gone) {
            Log.w("Main", gone);
        } finally {
            client.close();
        }
    }

    @Override
    public Loader<Cursor> onCreateLoader(int id, Bundle arguments) {
        return new CursorLoader(this, ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
    }

    @Override
    public void onLoadFinished(Loader<Cursor> loader, Cursor people) {
        Log.i("Main", "people " + people.getCount());
    }

    @Override
    public void onLoaderReset(Loader<Cursor> loader) {
    }
}
