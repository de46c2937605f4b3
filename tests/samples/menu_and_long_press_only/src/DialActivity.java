package com.example.menu_and_long_press_only;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.TextView;

public class DialActivity extends Activity implements View.OnLongClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView number = new TextView(this);
        number.setText("+86");
        number.setOnLongClickListener(this);
        setContentView(number);
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(0, 1, 0, "通话记录");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == 1) {
            Cursor calls = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, CallLog.Calls.DATE + " DESC");
            Log.d("Dial", String.valueOf(calls));
            return true;
        }
        return super.onOptionsItemSelected(item);
    }

    @Override
    public boolean onLongClick(View view) {
        Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        Log.d("Dial", String.valueOf(people));
        return true;
    }
}
