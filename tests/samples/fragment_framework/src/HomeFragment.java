package com.example.fragment_framework;

import android.app.Fragment;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;

public class HomeFragment extends Fragment {
    @Override
    public void onActivityCreated(Bundle state) {
        super.onActivityCreated(state);
        Cursor people = getActivity().getContentResolver()
            .query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        if (people != null) {
            people.close();
        }
    }
}
