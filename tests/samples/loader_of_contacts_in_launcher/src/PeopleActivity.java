package com.example.loader_of_contacts_in_launcher;

import android.app.Activity;
import android.app.LoaderManager;
import android.content.CursorLoader;
import android.content.Loader;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;

public class PeopleActivity extends Activity implements LoaderManager.LoaderCallbacks<Cursor> {
    private static final int PEOPLE = 3;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getLoaderManager().initLoader(PEOPLE, null, this);
    }

    @Override
    public Loader<Cursor> onCreateLoader(int id, Bundle arguments) {
        return new CursorLoader(this, ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
    }

    @Override
    public void onLoadFinished(Loader<Cursor> loader, Cursor data) {
        setTitle("People " + data.getCount());
    }

    @Override
    public void onLoaderReset(Loader<Cursor> loader) {
    }
}
