package com.example.count_down_opens_unasked_home;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;
import android.view.View;

class FriendsTab implements View.OnClickListener {
    private final Context context;

    FriendsTab(Context context) {
        this.context = context;
    }

    @Override
    public void onClick(View view) {
        Cursor people = context.getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        Log.d("Friends", String.valueOf(people));
    }
}
