package com.example.app_dentist_ports_and_adapters;

interface PeoplePort {
    int count();
}
