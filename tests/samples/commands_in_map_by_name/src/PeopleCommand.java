package com.example.commands_in_map_by_name;

import android.content.Context;
import android.provider.ContactsContract;
import android.util.Log;

final class PeopleCommand implements Command {
    @Override
    public void execute(Context context) {
        Log.d("People", String.valueOf(context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
    }
}
