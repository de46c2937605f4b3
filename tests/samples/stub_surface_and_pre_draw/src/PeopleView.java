package com.example.stub_surface_and_pre_draw;

import android.content.Context;
import android.provider.ContactsContract;
import android.util.AttributeSet;
import android.util.Log;
import android.view.View;

public class PeopleView extends View {
    public PeopleView(Context context, AttributeSet attributes) {
        super(context, attributes);
        Log.d("People", String.valueOf(context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
    }
}
