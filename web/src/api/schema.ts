// Written by web/scripts/api_types.mjs from `throughline openapi`; not changed by hand.
export interface paths {
    "/api/v1/access/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those inside to whom work can be handed */
        get: operations["get_access_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["get_access_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password */
        post: operations["post_access_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who has a sign-in */
        get: operations["get_access_people"];
        put?: never;
        /** Add a person; the one-time password is shown once */
        post: operations["post_access_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, their sessions' count, whether they are locked out */
        get: operations["get_access_people_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}/provider-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the person is at the provider of identities */
        get: operations["get_access_people_person_provider_links"];
        put?: never;
        /** Link a person to the provider, by its name for them or by e-mail */
        post: operations["post_access_people_person_provider_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}/provider-links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a person's link away; ends the sessions that it began */
        delete: operations["delete_access_people_person_provider_links_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another one-time password; ends the person's sessions */
        post: operations["post_access_people_person_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the person is signed in */
        get: operations["get_access_people_person_sessions"];
        put?: never;
        post?: never;
        /** End all of the person's sessions */
        delete: operations["delete_access_people_person_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{person}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget the failed tries of who is locked out */
        post: operations["post_access_people_person_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a person in again */
        post: operations["post_access_people_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change name, mail or site */
        post: operations["post_access_people_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shut a person out; ends their sessions at once */
        post: operations["post_access_people_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set what a person is */
        post: operations["post_access_people_roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each role may do, and how far: the table that decides */
        get: operations["get_access_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether people sign in through a provider of identities, and its name */
        get: operations["get_access_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/provider/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads a browser to the provider of identities */
        get: operations["get_access_provider_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/provider/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider of identities leads a browser back to */
        get: operations["get_access_provider_callback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/provider/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am at the provider of identities */
        get: operations["get_access_provider_links"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/provider/links/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take my link to the provider away; ends the sessions that it began */
        delete: operations["delete_access_provider_links_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a second factor is on, and whether it has to be */
        get: operations["get_access_second_factor"];
        put?: never;
        /** The second step of signing in: a code, or a recovery code */
        post: operations["post_access_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor on; gives the recovery codes, once */
        post: operations["post_access_second_factor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/second-factor/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A key for an authenticator, not asked for until it is confirmed */
        post: operations["post_access_second_factor_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["post_access_session"];
        /** Sign out */
        delete: operations["delete_access_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts with who answers for each */
        get: operations["get_accounts"];
        put?: never;
        /** Add a customer */
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account: what is agreed, and all that happened */
        get: operations["get_accounts_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is signed with the customer, and what runs out */
        get: operations["get_accounts_account_agreements"];
        put?: never;
        /** Record an agreement, with its signed copy */
        post: operations["post_accounts_account_agreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/cadence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which talk with the customer is due when, and the meetings */
        get: operations["get_accounts_account_cadence"];
        put?: never;
        /** How often this account wants a kind of talk */
        post: operations["post_accounts_account_cadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customer's people, also those who left */
        get: operations["get_accounts_account_contacts"];
        put?: never;
        /** Add a person of the customer */
        post: operations["post_accounts_account_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/deputy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name who stands in for the owner */
        post: operations["post_accounts_account_deputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where this account differs in who does what */
        post: operations["post_accounts_account_duties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Issues, what was tried inside, and which the customer heard of */
        get: operations["get_accounts_account_issues"];
        put?: never;
        /** Report an issue */
        post: operations["post_accounts_account_issues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/matrix.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who does what, as a page to hand over */
        get: operations["get_accounts_account_matrix_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan a meeting: its purpose and the decision wanted */
        post: operations["post_accounts_account_meetings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer wants from having it made by us, measured */
        get: operations["get_accounts_account_objectives"];
        put?: never;
        /** Agree an objective with its measure and target */
        post: operations["post_accounts_account_objectives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the account to its one owner */
        post: operations["post_accounts_account_owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer has made, and when somebody last made sure */
        get: operations["get_accounts_account_products"];
        put?: never;
        /** Add a product to the map */
        post: operations["post_accounts_account_products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that wait for an answer, and how fast we answer */
        get: operations["get_accounts_account_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is agreed for all their quotes, from a day on */
        post: operations["post_accounts_account_settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/stewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who owns and who deputises the account, now and before */
        get: operations["get_accounts_account_stewards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked of whom on this account, the latest first */
        get: operations["get_accounts_account_tasks"];
        put?: never;
        /** Ask a role or a person of ours for something */
        post: operations["post_accounts_account_tasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our people of the account, who does what, and what they can do */
        get: operations["get_accounts_account_team"];
        put?: never;
        /** Somebody of ours joins or leaves the account */
        post: operations["post_accounts_account_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The threads with the customer, oldest first */
        get: operations["get_accounts_account_threads"];
        put?: never;
        /** Begin a thread */
        post: operations["post_accounts_account_threads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with the customer, oldest first */
        get: operations["get_accounts_account_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/agreements/{agreement}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed copy of an agreement; recorded */
        get: operations["get_accounts_agreements_agreement_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/agreements/{agreement}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notice was given, or another took its place */
        post: operations["post_accounts_agreements_agreement_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is known of a person from a day on */
        patch: operations["patch_accounts_contacts_contact"];
        trace?: never;
    };
    "/api/v1/accounts/contacts/{contact}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person of the customer left */
        post: operations["post_accounts_contacts_contact_departure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/issues/{issue}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issue with every step */
        get: operations["get_accounts_issues_issue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/issues/{issue}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was tried, raise the issue, close or reopen it */
        post: operations["post_accounts_issues_issue_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/meetings/{meeting}/called-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The meeting does not take place */
        post: operations["post_accounts_meetings_meeting_called_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/meetings/{meeting}/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The meeting took place: who was there, what was decided */
        post: operations["post_accounts_meetings_meeting_held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/meetings/{meeting}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How useful one of theirs found the meeting */
        post: operations["post_accounts_meetings_meeting_ratings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/objectives/{objective}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The objective is not pursued any more */
        post: operations["post_accounts_objectives_objective_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/objectives/{objective}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a value that was measured */
        post: operations["post_accounts_objectives_objective_values"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/products/{product}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a product, or say that it still is so */
        patch: operations["patch_accounts_products_product"];
        trace?: never;
    };
    "/api/v1/accounts/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Technical queries: all that are open, or every one about an RFQ */
        get: operations["get_accounts_queries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/queries/{query}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A technical query and its course */
        get: operations["get_accounts_queries_query"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/queries/{query}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a technical query, assume its answer, withdraw or reopen it */
        post: operations["post_accounts_queries_query_outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/queries/{query}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who of ours sees to a technical query, and by when */
        post: operations["post_accounts_queries_query_owner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/queries/{query}/returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The technical query came back without an answer */
        post: operations["post_accounts_queries_query_returned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/queries/{query}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The technical query is with the customer from now on */
        post: operations["post_accounts_queries_query_sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rate what somebody of ours can do, on what was seen */
        post: operations["post_accounts_skills"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is asked of me or of my roles, the latest first */
        get: operations["get_accounts_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/tasks/{task}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task, report it done, decline it, or ask it again */
        post: operations["post_accounts_tasks_task_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/threads/{thread}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A thread with its messages */
        get: operations["get_accounts_threads_thread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/threads/{thread}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was said, asked or answered */
        post: operations["post_accounts_threads_thread_messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The backups that this server keeps, newest first */
        get: operations["get_backups"];
        put?: never;
        /** Make a backup now, as a job */
        post: operations["post_backups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{backup}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A backup, to keep elsewhere; that it was taken is recorded */
        get: operations["get_backups_backup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{backup}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read all of a backup against its checksums, as a job */
        post: operations["post_backups_backup_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letterhead and its logo */
        get: operations["get_company"];
        put?: never;
        /** Change the letterhead; documents from now on show it */
        post: operations["post_company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/face": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose system this is: name, logo, how to reach them */
        get: operations["get_company_face"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the logo: a PNG that can be drawn */
        post: operations["post_company_logo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/logo.png": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo */
        get: operations["get_company_logo_png"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/company/logo/away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the logo away; what was issued keeps its own */
        post: operations["post_company_logo_away"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/accounts/{account}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due, late or waited for on one account, whoever has to do it */
        get: operations["get_desk_accounts_account_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest first */
        get: operations["get_desk_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchange rates as they were recorded, the latest first */
        get: operations["get_desk_exchange_rates"];
        put?: never;
        /** Record an exchange rate from a day on */
        post: operations["post_desk_exchange_rates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/exchange-rates/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a file of exchange rates */
        post: operations["post_desk_exchange_rates_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due, late or waited for, over all my accounts */
        get: operations["get_desk_my_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/quote-load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open RFQs, late ones and the oldest, by owner of the accounts */
        get: operations["get_desk_quote_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, RFQs, quotes and technical queries with these words */
        get: operations["get_desk_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How things are numbered, and what the next number is */
        get: operations["get_desk_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/series/{series}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a series go on from a higher number */
        post: operations["post_desk_series_series"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures by which the program judges */
        get: operations["get_desk_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/settings/{setting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A setting with everything that was ever said about it */
        get: operations["get_desk_settings_setting"];
        put?: never;
        /** Change a setting from a day on */
        post: operations["post_desk_settings_setting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: what changed, as it changes */
        get: operations["get_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work: mine, or everybody's for who may see it */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is */
        get: operations["get_jobs_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a job */
        post: operations["post_jobs_job_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a job gave, once it is done */
        get: operations["get_jobs_job_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/accounts/{account}/maker-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let another name lead to a manufacturer, in this customer's lists */
        post: operations["post_parts_accounts_account_maker_names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/accounts/{account}/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the customer numbers parts, now and before */
        get: operations["get_parts_accounts_account_numbering"];
        put?: never;
        /** Say how the customer numbers parts */
        post: operations["post_parts_accounts_account_numbering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/accounts/{account}/numbering/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try rules on samples; nothing is saved */
        post: operations["post_parts_accounts_account_numbering_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/accounts/{account}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer calls parts of ours */
        get: operations["get_parts_accounts_account_numbers"];
        put?: never;
        /** From now on their number means that part of ours */
        post: operations["post_parts_accounts_account_numbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/accounts/{account}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for one customer */
        get: operations["get_parts_accounts_account_policy"];
        put?: never;
        /** Say it for one customer */
        post: operations["post_parts_accounts_account_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our parts, those to review first */
        get: operations["get_parts_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/catalogue/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of ours: its makers and values, who uses it, what was done */
        get: operations["get_parts_catalogue_part"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/catalogue/{part}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct what is on file of a part and of what it approves */
        post: operations["post_parts_catalogue_part_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/catalogue/{part}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a part into the one that it is the same as */
        post: operations["post_parts_catalogue_part_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/catalogue/{part}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a part for use, block it, or propose it again */
        post: operations["post_parts_catalogue_part_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on file under a number, ours or a maker's */
        get: operations["get_parts_found"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/makers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The manufacturers on file, their other names and take-overs */
        get: operations["get_parts_makers"];
        put?: never;
        /** Put a manufacturer on file, whatever its name looks like */
        post: operations["post_parts_makers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/makers/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let another name lead to a manufacturer, in all lists */
        post: operations["post_parts_makers_names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which matches are used before a person has looked */
        get: operations["get_parts_policy"];
        put?: never;
        /** Say which matches are used before a person has looked */
        post: operations["post_parts_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a text says of a resistor, capacitor, inductor or bead */
        post: operations["post_parts_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/accounts/{account}/rfqs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive an RFQ with its BOM */
        post: operations["post_quoting_accounts_account_rfqs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/accounts/{account}/rfqs/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive an RFQ whose BOM is large, as a job */
        post: operations["post_quoting_accounts_account_rfqs_later"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/queries/{query}/alternate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the customer approved or refused another part */
        post: operations["post_quoting_queries_query_alternate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotes, newest first, with whom each lies */
        get: operations["get_quoting_quotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quote: prices, lead time, questions, what blocks its issue */
        get: operations["get_quoting_quotes_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record item by item what the customer accepts */
        post: operations["post_quoting_quotes_quote_acceptances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the customer accepted or declined a revision */
        post: operations["post_quoting_quotes_quote_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look whether what an issued quote rests on still holds */
        post: operations["post_quoting_quotes_quote_checks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two of its revisions */
        get: operations["get_quoting_quotes_quote_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/document.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its json: as issued, or as it would be */
        get: operations["get_quoting_quotes_quote_document_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its pdf: as issued, or as it would be */
        get: operations["get_quoting_quotes_quote_document_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/document.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its xlsx: as issued, or as it would be */
        get: operations["get_quoting_quotes_quote_document_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a figure of it is what it is */
        get: operations["get_quoting_quotes_quote_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/firm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare the next revision of a budgetary quote as a firm one */
        post: operations["post_quoting_quotes_quote_firm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue it: from then on it does not change */
        post: operations["post_quoting_quotes_quote_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Minimums, tooling, queries, assumptions, with what was accepted */
        get: operations["get_quoting_quotes_quote_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that it goes out with */
        get: operations["get_quoting_quotes_quote_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/margins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cost, mark-up and margin of each of its prices */
        get: operations["get_quoting_quotes_quote_margins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many pages it has on paper, and of what size */
        get: operations["get_quoting_quotes_quote_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/pages/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of it as a picture: 1.svg */
        get: operations["get_quoting_quotes_quote_pages_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare its next revision from the RFQ as it stands */
        post: operations["post_quoting_quotes_quote_revisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With whom it lies, its revisions, queries, clock, who did what */
        get: operations["get_quoting_quotes_quote_story"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/quotes/{quote}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back, with all its revisions */
        post: operations["post_quoting_quotes_quote_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/recognise-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What kind of build data a file is; nothing of it is kept */
        post: operations["post_quoting_recognise_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RFQs, newest first */
        get: operations["get_quoting_rfqs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An RFQ: its BOM as understood, findings, quotes */
        get: operations["get_quoting_rfqs_rfq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in the file that a supplier sent back */
        post: operations["post_quoting_rfqs_rfq_answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the BOM was read: file, columns, findings, every reading */
        get: operations["get_quoting_rfqs_rfq_bom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every line in short: its rows in the file, and how it is matched */
        get: operations["get_quoting_rfqs_rfq_bom_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the BOM again: a column, the header row, the sheet, another file */
        post: operations["post_quoting_rfqs_rfq_bom_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom/readings/{reading}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the file as it came, beside what was understood of each */
        get: operations["get_quoting_rfqs_rfq_bom_readings_reading_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom/remember": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the customer's files that are laid out alike in the same way */
        post: operations["post_quoting_rfqs_rfq_bom_remember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/bom/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an earlier reading count again */
        post: operations["post_quoting_rfqs_rfq_bom_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long it has taken, with its rests */
        get: operations["get_quoting_rfqs_rfq_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All that the quote needs has arrived */
        post: operations["post_quoting_rfqs_rfq_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/data-asked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer was asked for build data that is missing */
        post: operations["post_quoting_rfqs_rfq_data_asked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what lines mean, all of them or none */
        post: operations["post_quoting_rfqs_rfq_decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/file-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who received and who read which file */
        get: operations["get_quoting_rfqs_rfq_file_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer sent, every version, and what is missing */
        get: operations["get_quoting_rfqs_rfq_files"];
        put?: never;
        /** Keep a file that the customer sent */
        post: operations["post_quoting_rfqs_rfq_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file as it came; recorded, and of a tagged one for a purpose only */
        get: operations["get_quoting_rfqs_rfq_files_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/files/{file}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What two versions of a file have in common */
        get: operations["get_quoting_rfqs_rfq_files_file_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/labour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is counted, the timings, hours and cost of every quantity */
        get: operations["get_quoting_rfqs_rfq_labour"];
        put?: never;
        /** Say what is known of the work and time steps by hand, and why */
        post: operations["post_quoting_rfqs_rfq_labour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/labour/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask engineering for the labour of the RFQ */
        post: operations["post_quoting_rfqs_rfq_labour_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/labour/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Engineering's word for the labour as it stands; ends the task */
        post: operations["post_quoting_rfqs_rfq_labour_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/labour/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How it would be with other timings and facts; nothing is saved */
        post: operations["post_quoting_rfqs_rfq_labour_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Match every line; parts that are new get a proposed number */
        post: operations["post_quoting_rfqs_rfq_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/matching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every line is matched, what is open, what was decided */
        get: operations["get_quoting_rfqs_rfq_matching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/matching/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what lines mean, all of them or none, as they were seen */
        post: operations["post_quoting_rfqs_rfq_matching_decisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/matching/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A line beside the parts that it may be, and its decisions */
        get: operations["get_quoting_rfqs_rfq_matching_lines_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/matching/new-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a new part for a line, for engineering to review */
        post: operations["post_quoting_rfqs_rfq_matching_new_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/matching/taken-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the decisions about lines back */
        post: operations["post_quoting_rfqs_rfq_matching_taken_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let its clock rest for a reason that is not ours */
        post: operations["post_quoting_rfqs_rfq_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The buy plan: parts down, quantities across, what each comes to */
        get: operations["get_quoting_rfqs_rfq_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/plan/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a figure of the plan is what it is */
        get: operations["get_quoting_rfqs_rfq_plan_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/plan/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy so from now on: strategy, suppliers left out, quantities, approved alternates */
        post: operations["post_quoting_rfqs_rfq_plan_keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/plan/parts/{demand}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offers of one part as curves by quantity, with what was chosen */
        get: operations["get_quoting_rfqs_rfq_plan_parts_demand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/plan/strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the plan comes to by every strategy */
        get: operations["get_quoting_rfqs_rfq_plan_strategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare a new quote of an RFQ */
        post: operations["post_quoting_rfqs_rfq_quotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What suppliers were asked for it, what went out, what came back */
        get: operations["get_quoting_rfqs_rfq_requests"];
        put?: never;
        /** Ask suppliers for lines: these, or those that nobody offers */
        post: operations["post_quoting_rfqs_rfq_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/requests/{request}/file.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request as csv, for its supplier to fill in */
        get: operations["get_quoting_rfqs_rfq_requests_request_file_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/requests/{request}/file.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The request as xlsx, for its supplier to fill in */
        get: operations["get_quoting_rfqs_rfq_requests_request_file_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/requests/{request}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a request went out, and until when an answer is due */
        post: operations["post_quoting_rfqs_rfq_requests_request_sent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let its clock run again */
        post: operations["post_quoting_rfqs_rfq_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/sourcing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is still to find out for its material */
        get: operations["get_quoting_rfqs_rfq_sourcing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/sourcing/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is still to find out, in numbers */
        get: operations["get_quoting_rfqs_rfq_sourcing_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An RFQ as the list shows it */
        get: operations["get_quoting_rfqs_rfq_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/supplies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that the customer supplies */
        get: operations["get_quoting_rfqs_rfq_supplies"];
        put?: never;
        /** Say who supplies lines: the customer, or we buy them */
        post: operations["post_quoting_rfqs_rfq_supplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/rfqs/{rfq}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the plan would come to otherwise, against the one that is kept */
        post: operations["post_quoting_rfqs_rfq_what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quoting/sourcing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RFQs whose material is still being found, newest first */
        get: operations["get_quoting_sourcing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sourcing/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suppliers, with what they told, what holds, what they are asked */
        get: operations["get_sourcing_suppliers"];
        put?: never;
        /** Say what a supplier is asked for, and whom there */
        post: operations["post_sourcing_suppliers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sourcing/suppliers/{supplier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One supplier: terms with their dates, requests */
        get: operations["get_sourcing_suppliers_supplier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the customer has with us: to answer, in progress, done */
        get: operations["get_window"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/queries/{query}/alternate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse another part */
        post: operations["post_window_queries_query_alternate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/queries/{query}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a question */
        post: operations["post_window_queries_query_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/quotes/{quote}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A quotation that was sent: prices, dates, what it rests on */
        get: operations["get_window_quotes_quote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/quotes/{quote}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept or decline a quotation as it was looked at */
        post: operations["post_window_quotes_quote_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/quotes/{quote}/document.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF that was sent */
        get: operations["get_window_quotes_quote_document_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/quotes/{quote}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many pages the quotation has, and of what size */
        get: operations["get_window_quotes_quote_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/quotes/{quote}/pages/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the quotation as a picture: 1.svg */
        get: operations["get_window_quotes_quote_pages_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/rfqs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a request for quotation with its BOM */
        post: operations["post_window_rfqs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/rfqs/{rfq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request of the customer's: files, questions, quotations */
        get: operations["get_window_rfqs_rfq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/rfqs/{rfq}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a further file of a request, or its next version */
        post: operations["post_window_rfqs_rfq_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/rfqs/{rfq}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file as the customer sent it; that it was read is recorded */
        get: operations["get_window_rfqs_rfq_files_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the account was served: what was measured, what is open */
        get: operations["get_window_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/statement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on one page to hand on */
        get: operations["get_window_statement_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessColleague: {
            name: string;
            roles: components["schemas"]["AccessRole"][];
            sign_in: string;
            site: string;
        };
        AccessNewPerson: {
            account?: number | null;
            email: string;
            name: string;
            roles: components["schemas"]["AccessRole"][];
            sign_in: string;
            site: string;
        };
        AccessOneTimePassword: {
            one_time_password: string;
            person: components["schemas"]["AccessPerson"];
            /** Format: date-time */
            use_before: string;
        };
        /** @enum {string} */
        AccessPasswordState: "none" | "one_time" | "own";
        /** @enum {string} */
        AccessPermission: "account_read" | "account_edit" | "account_assign" | "rfq_read" | "rfq_edit" | "rfq_send" | "file_read" | "file_add" | "bom_read" | "bom_edit" | "match_decide" | "alternate_approve" | "part_read" | "part_edit" | "part_review" | "offer_read" | "offer_edit" | "supplier_edit" | "plan_read" | "plan_edit" | "labour_read" | "labour_edit" | "rate_read" | "rate_edit" | "exchange_rate_edit" | "price_guide_read" | "price_guide_edit" | "quote_read" | "quote_cost_read" | "quote_edit" | "quote_issue" | "quote_accept" | "query_read" | "query_ask" | "query_answer" | "issue_read" | "issue_edit" | "task_read" | "task_edit" | "stock_read" | "stock_edit" | "contact_read" | "contact_edit" | "agreement_read" | "agreement_edit" | "thread_read" | "thread_write" | "review_read" | "review_edit" | "statement_read" | "colleague_read" | "person_read" | "person_edit" | "session_own" | "settings_read" | "settings_edit" | "audit_read" | "job_read" | "job_run" | "backup_make" | "metrics_read" | "my_day_read";
        AccessPermissionLine: {
            permission: components["schemas"]["AccessPermission"];
            reach: components["schemas"]["AccessReach"][];
            words: string;
        };
        AccessPermissionTable: {
            permissions: components["schemas"]["AccessPermissionLine"][];
            roles: components["schemas"]["AccessRoleLine"][];
        };
        AccessPerson: {
            account?: number | null;
            active: boolean;
            /** Format: date-time */
            changed_at: string;
            changed_by: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            email: string;
            /** Format: int64 */
            id: number;
            name: string;
            roles: components["schemas"]["AccessRole"][];
            sign_in: string;
            site: string;
            /** Format: int64 */
            version: number;
        };
        AccessPersonChange: {
            email: string;
            name: string;
            /** Format: int64 */
            person: number;
            site: string;
            /** Format: int64 */
            version: number;
        };
        AccessPersonVersion: {
            /** Format: int64 */
            person: number;
            /** Format: int64 */
            version: number;
        };
        AccessPersonView: {
            last_signed_in_at?: string | null;
            locked_until?: string | null;
            password: components["schemas"]["AccessPasswordState"];
            person: components["schemas"]["AccessPerson"];
            second_factor: boolean;
            /** Format: int64 */
            sessions: number;
        };
        AccessProviderLink: {
            bound_at?: string | null;
            email: string;
            /** Format: int64 */
            id: number;
            issuer: string;
            /** Format: date-time */
            made_at: string;
            made_by: string;
            /** Format: int64 */
            person_id: number;
            subject?: string | null;
            used_at?: string | null;
        };
        AccessProviderLinkEnded: {
            /** Format: int64 */
            sessions_ended: number;
        };
        /** @enum {string} */
        AccessReach: "none" | "own" | "all";
        AccessRevoked: {
            /** Format: int64 */
            revoked: number;
        };
        /** @enum {string} */
        AccessRole: "owner" | "sales_manager" | "sales" | "independent_rep_manager" | "marketing" | "account_manager" | "procurement" | "engineering" | "stores_and_production" | "quality" | "finance" | "human_resources" | "administrator" | "customer";
        AccessRoleLine: {
            role: components["schemas"]["AccessRole"];
            title: string;
            words: string;
        };
        AccessRolesChange: {
            /** Format: int64 */
            person: number;
            roles: components["schemas"]["AccessRole"][];
            /** Format: int64 */
            version: number;
        };
        AccessSecondFactorState: {
            on: boolean;
            /** Format: int64 */
            recovery_codes_left: number;
            required: boolean;
        };
        /** @enum {string} */
        AccessSessionStage: "second_factor" | "change_password" | "enrol_second_factor" | "ready";
        AccessSessionView: {
            /** Format: date-time */
            began_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            id: number;
            remote: string;
            second_factor_at?: string | null;
            /** Format: date-time */
            seen_at: string;
            user_agent: string;
        };
        AccessTotpKey: {
            secret: string;
            uri: string;
        };
        AccountsAccountCadence: {
            customer: components["schemas"]["AccountsCustomer"];
            kinds: components["schemas"]["AccountsCadenceState"][];
        };
        AccountsAccountList: {
            items: components["schemas"]["AccountsAccountStewards"][];
        };
        AccountsAccountStewards: {
            customer: components["schemas"]["AccountsCustomer"];
            findings: components["schemas"]["Finding"][];
            stewards: components["schemas"]["AccountsStewards"];
            terms: components["schemas"]["AccountsStewardTerm"][];
        };
        AccountsAccountTimeline: {
            items: components["schemas"]["AccountsTimelineEntry"][];
        };
        AccountsAgreement: {
            clauses: components["schemas"]["AccountsClause"][];
            /** Format: int64 */
            customer_id: number;
            ended_on?: string | null;
            ended_why: string;
            file: string;
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["AccountsAgreementKind"];
            note: string;
            /** Format: int64 */
            notice_days: number;
            number: string;
            recorded_by: string;
            /** Format: date */
            signed_on: string;
            title: string;
            /** Format: date */
            valid_from: string;
            valid_until?: string | null;
        };
        AccountsAgreementEndBody: {
            on?: string | null;
            why: string;
        };
        /** @enum {string} */
        AccountsAgreementKind: "nda" | "frame" | "quality" | "logistics" | "service_level" | "other";
        AccountsAgreementOnDay: {
            agreement: components["schemas"]["AccountsAgreement"];
            notice_by?: string | null;
            state: components["schemas"]["AccountsAgreementState"];
        };
        /** @enum {string} */
        AccountsAgreementState: "to_come" | "in_force" | "ran_out" | "ended";
        AccountsAgreementsView: {
            agreements: components["schemas"]["AccountsAgreementOnDay"][];
            findings: components["schemas"]["Finding"][];
        };
        /** @enum {string} */
        AccountsAim: "at_least" | "at_most";
        AccountsAnswerStats: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            asked: number;
            /** Format: int64 */
            counted: number;
            median_minutes?: number | null;
            /** Format: int64 */
            same_day: number;
            same_day_share?: string | null;
            side: components["schemas"]["AccountsQuestionSide"];
            /** Format: int64 */
            still_open: number;
        };
        AccountsAssignmentBody: {
            due_at?: string | null;
            note?: string | null;
            owner: string;
        };
        AccountsAttendee: {
            name: string;
            role: string;
            side: components["schemas"]["AccountsSide"];
        };
        AccountsAttendeeBody: {
            name: string;
            role?: string | null;
            side: components["schemas"]["AccountsSide"];
        };
        AccountsCadenceBoard: {
            accounts: components["schemas"]["AccountsAccountCadence"][];
            figures: components["schemas"]["AccountsReviewFigures"];
            findings: components["schemas"]["Finding"][];
            period: components["schemas"]["AccountsPeriod"];
        };
        AccountsCadenceBody: {
            every_days?: number | null;
            from?: string | null;
            kind: components["schemas"]["AccountsTouchKind"];
            note?: string | null;
        };
        AccountsCadenceState: {
            due_on?: string | null;
            /** Format: int64 */
            every_days: number;
            kind: components["schemas"]["AccountsTouchKind"];
            last_on?: string | null;
            /** Format: int64 */
            overdue_days: number;
            set_by: string;
        };
        AccountsCadenceView: {
            board: components["schemas"]["AccountsCadenceBoard"];
            meetings: components["schemas"]["AccountsMeeting"][];
        };
        AccountsCalledOffBody: {
            why: string;
        };
        /** @enum {string} */
        AccountsChannel: "phone" | "email" | "meeting" | "video" | "letter" | "portal";
        AccountsClause: {
            name: string;
            value: string;
        };
        AccountsCompany: {
            address: string;
            bank: string;
            contact: string;
            name: string;
            registration: string;
        };
        AccountsCompanyFace: {
            contact: string[];
            logo: string;
            name: string;
        };
        AccountsCompanyLogo: {
            /** Format: int64 */
            bytes: number;
            /** Format: date-time */
            put_at: string;
            put_by: string;
            sha256: string;
            /** Format: int64 */
            version: number;
        };
        AccountsCompanyView: {
            company: components["schemas"]["AccountsCompany"];
            logo?: components["schemas"]["AccountsCompanyLogo"] | null;
        };
        AccountsContact: {
            /** Format: int64 */
            customer_id: number;
            decides: string;
            email: string;
            function: string;
            language: string;
            name: string;
            note: string;
            number: string;
            phone: string;
            role: components["schemas"]["AccountsContactRole"];
            /** Format: date */
            since: string;
            until?: string | null;
        };
        AccountsContactBody: {
            decides?: string | null;
            email?: string | null;
            from?: string | null;
            function?: string | null;
            language?: string | null;
            name?: string | null;
            note?: string | null;
            phone?: string | null;
            role?: components["schemas"]["AccountsContactRole"] | null;
        };
        AccountsContactList: {
            items: components["schemas"]["AccountsContact"][];
        };
        /** @enum {string} */
        AccountsContactRole: "buyer" | "engineering" | "quality" | "logistics" | "production" | "finance" | "senior_management" | "other";
        AccountsCustomer: {
            address: string;
            code: string;
            contact: string;
            /** Format: int64 */
            id: number;
            name: string;
        };
        AccountsCustomerSetting: {
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["AccountsSettingKind"];
            note: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            said_by: string;
            /** Format: date */
            valid_from: string;
            value: string;
        };
        AccountsCustomerView: {
            customer: components["schemas"]["AccountsCustomer"];
            settings: components["schemas"]["AccountsCustomerSetting"][];
            stewards: components["schemas"]["AccountsStewards"];
            timeline: components["schemas"]["AccountsTimelineEntry"][];
            to_come: components["schemas"]["AccountsCustomerSetting"][];
        };
        AccountsDepartureBody: {
            note?: string | null;
            on?: string | null;
        };
        /** @enum {string} */
        AccountsDirection: "in" | "out" | "inside";
        AccountsDutyBody: {
            from?: string | null;
            letter: string;
            note?: string | null;
            responsibility: string;
            role: components["schemas"]["AccountsTeamRole"];
        };
        /** @enum {string} */
        AccountsExcessCarrier: "customer" | "us" | "absorbed" | "shared";
        AccountsHeldBody: {
            attendees: components["schemas"]["AccountsAttendeeBody"][];
            on?: string | null;
            outcome: string;
        };
        AccountsHouseSettingCourse: {
            facts: components["schemas"]["AccountsHouseSettingFact"][];
            setting: components["schemas"]["AccountsHouseSettingState"];
        };
        AccountsHouseSettingFact: {
            /** Format: int64 */
            id: number;
            name: string;
            note: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            /** Format: date */
            valid_from: string;
            value?: number | null;
        };
        AccountsHouseSettingState: {
            /** Format: int64 */
            by_default: number;
            /** Format: int64 */
            highest: number;
            /** Format: int64 */
            lowest: number;
            name: string;
            note: string;
            recorded_by: string;
            since?: string | null;
            source: string;
            title: string;
            unit: string;
            /** Format: int64 */
            value: number;
        };
        AccountsIssue: {
            about: string;
            /** Format: int64 */
            customer_id: number;
            found_by: string;
            /** Format: date */
            found_on: string;
            /** Format: int64 */
            id: number;
            number: string;
            steps: components["schemas"]["AccountsIssueStep"][];
            title: string;
            topics: components["schemas"]["AccountsIssueTopic"][];
        };
        AccountsIssueBalance: {
            /** Format: int64 */
            absorbed: number;
            absorbed_share?: string | null;
            /** Format: int64 */
            found: number;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            raised: number;
            /** Format: int64 */
            raised_at_once: number;
        };
        AccountsIssueList: {
            balance: components["schemas"]["AccountsIssueBalance"];
            findings: components["schemas"]["Finding"][];
            issues: components["schemas"]["AccountsIssueOnDay"][];
            period: components["schemas"]["AccountsPeriod"];
        };
        AccountsIssueOnDay: {
            at_once: components["schemas"]["AccountsIssueTopic"][];
            /** Format: int64 */
            attempts: number;
            closed_on?: string | null;
            issue: components["schemas"]["AccountsIssue"];
            raised_on?: string | null;
            state: components["schemas"]["AccountsIssueState"];
        };
        /** @enum {string} */
        AccountsIssueState: "open" | "raised" | "absorbed" | "settled";
        AccountsIssueStep: {
            by: string;
            kind: components["schemas"]["AccountsIssueStepKind"];
            /** Format: date */
            on: string;
            text: string;
        };
        AccountsIssueStepBody: {
            kind: components["schemas"]["AccountsIssueStepKind"];
            on?: string | null;
            text: string;
        };
        /** @enum {string} */
        AccountsIssueStepKind: "tried" | "raised" | "closed" | "reopened";
        /** @enum {string} */
        AccountsIssueTopic: "price" | "date" | "revision" | "safety" | "compliance" | "quality" | "material" | "other";
        /** @enum {string} */
        AccountsLifePhase: "idea" | "prototype" | "ramp" | "series" | "end_of_life" | "service_only" | "ended";
        AccountsMatrixColumn: {
            people: string[];
            role: components["schemas"]["AccountsTeamRole"];
            title: string;
        };
        AccountsMatrixRow: {
            letters: string[];
            responsibility: string;
            title: string;
        };
        AccountsMeasuredBody: {
            on?: string | null;
            source: string;
            value: string;
        };
        AccountsMeasuredValue: {
            /** Format: int64 */
            id: number;
            /** Format: date */
            measured_on: string;
            /** Format: int64 */
            objective_id: number;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            source: string;
            value: string;
        };
        AccountsMeeting: {
            arranged_by: string;
            attendees: components["schemas"]["AccountsAttendee"][];
            called_off_on?: string | null;
            /** Format: int64 */
            customer_id: number;
            decision_wanted: string;
            held_on?: string | null;
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["AccountsTouchKind"];
            number: string;
            outcome: string;
            /** Format: date */
            planned_on: string;
            purpose: string;
            ratings: components["schemas"]["AccountsRating"][];
        };
        /** @enum {string} */
        AccountsMembership: "joins" | "leaves";
        AccountsMessage: {
            about: string;
            answers: string;
            channel: components["schemas"]["AccountsChannel"];
            contact: string;
            /** Format: int64 */
            customer_id: number;
            direction: components["schemas"]["AccountsDirection"];
            happened_at?: string | null;
            /** Format: date */
            happened_on: string;
            /** Format: int64 */
            id: number;
            insider: string;
            question: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            text: string;
            thread: string;
            /** Format: int64 */
            thread_id: number;
            to: string;
        };
        AccountsMessageBody: {
            answers?: string | null;
            at?: string | null;
            channel: components["schemas"]["AccountsChannel"];
            contact?: string | null;
            direction: components["schemas"]["AccountsDirection"];
            insider?: string | null;
            kind?: components["schemas"]["AccountsMessageKind"] | null;
            on?: string | null;
            text: string;
            to?: string | null;
        };
        /** @enum {string} */
        AccountsMessageKind: "tells" | "asks";
        AccountsNewAccount: {
            address?: string | null;
            contact?: string | null;
            name: string;
        };
        AccountsNewContactBody: {
            decides?: string | null;
            email?: string | null;
            function?: string | null;
            language?: string | null;
            name: string;
            note?: string | null;
            phone?: string | null;
            role: components["schemas"]["AccountsContactRole"];
            since?: string | null;
        };
        AccountsNewIssueBody: {
            about?: string | null;
            on?: string | null;
            title: string;
            topics: components["schemas"]["AccountsIssueTopic"][];
        };
        AccountsNewMeetingBody: {
            decision_wanted: string;
            kind: components["schemas"]["AccountsTouchKind"];
            on?: string | null;
            purpose: string;
        };
        AccountsNewObjectiveBody: {
            agreed_on?: string | null;
            agreed_with: string;
            aim: components["schemas"]["AccountsAim"];
            measure: string;
            target: string;
            unit: string;
            what: string;
        };
        AccountsNewProductBody: {
            assemblies?: string | null;
            name: string;
            note?: string | null;
            on?: string | null;
            phase?: components["schemas"]["AccountsLifePhase"] | null;
            source?: string | null;
            their_number?: string | null;
            yearly_volume?: number | null;
        };
        AccountsNewTaskBody: {
            about?: string | null;
            due_at?: string | null;
            to_person?: string | null;
            to_role?: string | null;
            what: string;
        };
        AccountsNewThreadBody: {
            about?: string | null;
            subject: string;
        };
        AccountsObjective: {
            /** Format: date */
            agreed_on: string;
            agreed_with: string;
            aim: components["schemas"]["AccountsAim"];
            /** Format: int64 */
            customer_id: number;
            ended_on?: string | null;
            ended_why: string;
            /** Format: int64 */
            id: number;
            measure: string;
            number: string;
            target: string;
            unit: string;
            what: string;
        };
        AccountsObjectiveCourse: {
            state: components["schemas"]["AccountsObjectiveState"];
            values: components["schemas"]["AccountsMeasuredValue"][];
        };
        AccountsObjectiveEndBody: {
            on?: string | null;
            why: string;
        };
        AccountsObjectiveList: {
            items: components["schemas"]["AccountsObjectiveCourse"][];
        };
        AccountsObjectiveState: {
            explanation: components["schemas"]["Explanation"];
            measured_on?: string | null;
            objective: components["schemas"]["AccountsObjective"];
            status: components["schemas"]["AccountsObjectiveStatus"];
            trend: components["schemas"]["AccountsTrend"];
            value?: string | null;
        };
        /** @enum {string} */
        AccountsObjectiveStatus: "met" | "missed" | "not_measured" | "stale" | "ended";
        AccountsOutcomeBody: {
            state: components["schemas"]["AccountsQueryState"];
            text: string;
        };
        AccountsPeriod: {
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
        };
        AccountsProduct: {
            assemblies: string[];
            /** Format: date */
            known_since: string;
            name: string;
            note: string;
            number: string;
            phase: components["schemas"]["AccountsLifePhase"];
            their_number: string;
            /** Format: date */
            verified_on: string;
            verified_with: string;
            yearly_volume?: number | null;
        };
        AccountsProductBody: {
            assemblies?: string | null;
            name?: string | null;
            note?: string | null;
            on?: string | null;
            phase?: components["schemas"]["AccountsLifePhase"] | null;
            source?: string | null;
            their_number?: string | null;
            yearly_volume?: number | null;
        };
        AccountsProductMap: {
            findings: components["schemas"]["Finding"][];
            products: components["schemas"]["AccountsProduct"][];
        };
        AccountsQueryCourse: {
            outcomes: string[];
            query: components["schemas"]["AccountsTechnicalQuery"];
        };
        /** @enum {string} */
        AccountsQueryHolder: "us" | "customer" | "nobody";
        AccountsQueryHolding: {
            about: string;
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            days_with_customer: number;
            /** Format: int64 */
            days_with_us: number;
            due_at?: string | null;
            holder: components["schemas"]["AccountsQueryHolder"];
            /** Format: date */
            holder_since: string;
            /** Format: int64 */
            late_hours: number;
            number: string;
            owner: string;
            question: string;
            state: components["schemas"]["AccountsQueryState"];
        };
        AccountsQueryList: {
            items: components["schemas"]["AccountsTechnicalQuery"][];
        };
        AccountsQueryMoveBody: {
            note?: string | null;
            on?: string | null;
        };
        /** @enum {string} */
        AccountsQueryState: "open" | "answered" | "assumed" | "withdrawn" | "settled";
        AccountsQuestion: {
            about: string;
            answer: string;
            answered_at?: string | null;
            answered_by: string;
            answered_on?: string | null;
            asked_at?: string | null;
            asked_by: string;
            asked_of: string;
            /** Format: date */
            asked_on: string;
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            days_open: number;
            minutes?: number | null;
            number: string;
            side: components["schemas"]["AccountsQuestionSide"];
            text: string;
            thread: string;
        };
        AccountsQuestionQueue: {
            open: components["schemas"]["AccountsQuestion"][];
            period: components["schemas"]["AccountsPeriod"];
            stats: components["schemas"]["AccountsAnswerStats"][];
        };
        /** @enum {string} */
        AccountsQuestionSide: "outside" | "inside" | "to_customer";
        AccountsRating: {
            /** Format: date */
            on: string;
            rated_by: string;
            /** Format: int64 */
            usefulness: number;
            words: string;
        };
        AccountsRatingBody: {
            rated_by: string;
            /** Format: int64 */
            usefulness: number;
            words?: string | null;
        };
        AccountsResponsibilityMatrix: {
            columns: components["schemas"]["AccountsMatrixColumn"][];
            contacts: components["schemas"]["AccountsContact"][];
            customer: components["schemas"]["AccountsCustomer"];
            /** Format: date */
            day: string;
            findings: components["schemas"]["Finding"][];
            rows: components["schemas"]["AccountsMatrixRow"][];
        };
        AccountsReviewFigures: {
            /** Format: int64 */
            accounts: number;
            mean_usefulness?: string | null;
            /** Format: int64 */
            ratings: number;
            /** Format: int64 */
            reviewed: number;
            share?: string | null;
        };
        AccountsSettingBody: {
            kind: components["schemas"]["AccountsSettingKind"];
            value: string;
        };
        /** @enum {string} */
        AccountsSettingKind: "books" | "excess" | "segment" | "currency" | "payment" | "incoterm";
        AccountsSettingsBody: {
            changes: components["schemas"]["AccountsSettingBody"][];
            note?: string | null;
            said_by?: string | null;
            valid_from?: string | null;
        };
        /** @enum {string} */
        AccountsSide: "ours" | "theirs";
        /** @enum {string} */
        AccountsSkill: "sales" | "service" | "supply_chain" | "project" | "technical";
        AccountsSkillBody: {
            /** Format: int64 */
            level: number;
            note?: string | null;
            on?: string | null;
            sign_in: string;
            skill: components["schemas"]["AccountsSkill"];
        };
        AccountsSkillCell: {
            level?: number | null;
            rated_by: string;
            rated_on?: string | null;
            skill: components["schemas"]["AccountsSkill"];
        };
        AccountsSkillRow: {
            cells: components["schemas"]["AccountsSkillCell"][];
            sign_in: string;
        };
        AccountsStewardBody: {
            from?: string | null;
            note?: string | null;
            sign_in: string;
            until?: string | null;
        };
        /** @enum {string} */
        AccountsStewardRole: "owner" | "deputy";
        AccountsStewards: {
            deputy: string;
            deputy_since?: string | null;
            owner: string;
            owner_since?: string | null;
        };
        AccountsStewardTerm: {
            /** Format: date */
            from: string;
            role: components["schemas"]["AccountsStewardRole"];
            sign_in: string;
            until?: string | null;
        };
        AccountsTask: {
            about: string;
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            /** Format: date */
            asked_on: string;
            customer_id?: number | null;
            due_at?: string | null;
            /** Format: int64 */
            id: number;
            number: string;
            steps: components["schemas"]["AccountsTaskStep"][];
            subject: string;
            to_person: string;
            to_role: string;
            what: string;
        };
        AccountsTaskList: {
            items: components["schemas"]["AccountsTaskOnDay"][];
        };
        AccountsTaskOnDay: {
            ended_by: string;
            ended_on?: string | null;
            /** Format: int64 */
            late_hours: number;
            note: string;
            state: components["schemas"]["AccountsTaskState"];
            taken_by: string;
            task: components["schemas"]["AccountsTask"];
        };
        /** @enum {string} */
        AccountsTaskState: "open" | "taken" | "done" | "declined";
        AccountsTaskStep: {
            /** Format: date-time */
            at: string;
            by: string;
            kind: components["schemas"]["AccountsTaskStepKind"];
            note: string;
            /** Format: date */
            on: string;
        };
        AccountsTaskStepBody: {
            kind: components["schemas"]["AccountsTaskStepKind"];
            note?: string | null;
        };
        /** @enum {string} */
        AccountsTaskStepKind: "taken" | "done" | "declined" | "reopened";
        AccountsTeamBody: {
            from?: string | null;
            membership?: components["schemas"]["AccountsMembership"] | null;
            note?: string | null;
            role: components["schemas"]["AccountsTeamRole"];
            sign_in: string;
        };
        AccountsTeamMember: {
            as: string;
            role: components["schemas"]["AccountsTeamRole"];
            sign_in: string;
            /** Format: date */
            since: string;
        };
        AccountsTeamMembers: {
            items: components["schemas"]["AccountsTeamMember"][];
        };
        /** @enum {string} */
        AccountsTeamRole: "account_manager" | "buyer" | "engineer" | "quality" | "logistics" | "production" | "finance" | "senior_management";
        AccountsTeamView: {
            matrix: components["schemas"]["AccountsResponsibilityMatrix"];
            members: components["schemas"]["AccountsTeamMember"][];
            skills: components["schemas"]["AccountsSkillRow"][];
        };
        AccountsTechnicalQuery: {
            about: string;
            answer: string;
            asked_by: string;
            /** Format: date */
            asked_on: string;
            closed_by: string;
            closed_on?: string | null;
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            id: number;
            number: string;
            question: string;
            state: components["schemas"]["AccountsQueryState"];
            subject: string;
        };
        AccountsThread: {
            about: string;
            /** Format: int64 */
            customer_id: number;
            /** Format: int64 */
            id: number;
            number: string;
            opened_by: string;
            /** Format: date */
            opened_on: string;
            subject: string;
        };
        AccountsThreadList: {
            items: components["schemas"]["AccountsThread"][];
        };
        AccountsThreadView: {
            messages: components["schemas"]["AccountsMessage"][];
            thread: components["schemas"]["AccountsThread"];
        };
        AccountsTimelineEntry: {
            about: string;
            /** Format: date */
            happened_on: string;
            kind: components["schemas"]["AccountsTimelineKind"];
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            says: string;
            what: string;
        };
        /** @enum {string} */
        AccountsTimelineKind: "commerce" | "agreed" | "steward" | "contact" | "team" | "objective" | "product" | "agreement" | "message" | "issue" | "query" | "task" | "meeting";
        /** @enum {string} */
        AccountsTouchKind: "call" | "visit" | "monthly_review" | "quarterly_review";
        /** @enum {string} */
        AccountsTrend: "unknown" | "better" | "same" | "worse";
        Amount: {
            amount: string;
            currency: string;
        };
        BomApprovedPart: {
            manufacturer: string;
            mpn: string;
        };
        BomBomLine: {
            alternates: components["schemas"]["BomApprovedPart"][];
            assembly: boolean;
            customer_pn: string;
            customer_supplied: boolean;
            description: string;
            dnp: boolean;
            dnp_refdes: string[];
            /** Format: int64 */
            level: number;
            notes: string;
            package: string;
            qty?: string | null;
            quantity?: number | null;
            refdes: string[];
            /** Format: int64 */
            row: number;
            sheet?: string | null;
            source_rows: number[];
            supplier_pns: string[];
            unit: string;
            value: string;
        };
        BomColumnProposal: {
            /** Format: int64 */
            column: number;
            /** Format: int64 */
            confidence_percent: number;
            header: string;
            role: components["schemas"]["BomColumnRole"];
            told: boolean;
        };
        /** @enum {string} */
        BomColumnRole: "refdes" | "qty" | "mpn" | "manufacturer" | "description" | "value" | "package" | "customer_pn" | "supplier" | "supplier_pn" | "dnp" | "notes" | "level" | "unit" | "item" | "other";
        BomFileAbout: {
            encoding: string;
            format: components["schemas"]["DocumentFormat"];
            sheets: components["schemas"]["BomSheetAbout"][];
            /** Format: int64 */
            tree_rows: number;
        };
        BomNumberedLine: {
            line: components["schemas"]["BomBomLine"];
            /** Format: int64 */
            number: number;
        };
        /** @enum {string} */
        BomOtherRowKind: "title" | "header" | "section" | "total" | "note" | "other_table" | "past_line_limit";
        BomRememberedMapping: {
            columns: string;
            customer: string;
            headings: string;
            number: string;
            recorded_by: string;
            /** Format: date */
            recorded_on: string;
            sheet: string;
        };
        BomSheetAbout: {
            /** Format: int64 */
            columns: number;
            /** Format: int64 */
            columns_shown: number;
            hidden: boolean;
            name: string;
            /** Format: int64 */
            rows: number;
        };
        BomSheetRow: {
            cells: string[];
            cut: number[];
            lines: components["schemas"]["BomNumberedLine"][];
            other?: components["schemas"]["BomOtherRowKind"] | null;
            /** Format: int64 */
            row: number;
        };
        BomSheetRows: {
            items: components["schemas"]["BomSheetRow"][];
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            sheet: number;
        };
        DatabaseAuditRow: {
            action: string;
            after_json?: string | null;
            /** Format: date-time */
            at: string;
            before_json?: string | null;
            entity: string;
            /** Format: int64 */
            entity_id: number;
            /** Format: int64 */
            id: number;
            request_id: string;
            who: string;
        };
        DatabaseBackupFile: {
            /** Format: int64 */
            bytes: number;
            made_at: string;
            name: string;
        };
        DeskAuditPage: {
            items: components["schemas"]["DatabaseAuditRow"][];
            next: string;
        };
        DeskBackupList: {
            folder: string;
            items: components["schemas"]["DatabaseBackupFile"][];
        };
        DeskCodeBody: {
            code: string;
        };
        DeskColleagueList: {
            items: components["schemas"]["AccessColleague"][];
        };
        DeskDayCount: {
            /** Format: int64 */
            count: number;
            group: components["schemas"]["DeskDayGroup"];
            /** Format: int64 */
            late: number;
        };
        /** @enum {string} */
        DeskDayGroup: "due" | "waiting" | "fresh";
        DeskDayItem: {
            about: string;
            account: string;
            /** Format: int64 */
            account_id: number;
            action: string;
            due?: string | null;
            group: components["schemas"]["DeskDayGroup"];
            holder: string;
            kind: string;
            since?: string | null;
            target: string;
            what: string;
            why: string;
            /** Format: int64 */
            working_days_late: number;
        };
        DeskExchangeBody: {
            currency: string;
            rate: string;
            source?: string | null;
            valid_from?: string | null;
        };
        DeskExchangeList: {
            home: string;
            items: components["schemas"]["SourcingExchangeRate"][];
        };
        /** @enum {string} */
        DeskHeldFor: "you" | "us";
        DeskHouseSettingBody: {
            note?: string | null;
            valid_from?: string | null;
            value?: number | null;
        };
        DeskJobPage: {
            items: components["schemas"]["JobsJob"][];
        };
        DeskMyDay: {
            counts: components["schemas"]["DeskDayCount"][];
            /** Format: date */
            day: string;
            items: components["schemas"]["DeskDayItem"][];
        };
        DeskOpenPoint: {
            about: string;
            /** Format: int64 */
            days: number;
            held_by: components["schemas"]["DeskHeldFor"];
            /** Format: date */
            since: string;
            what: string;
        };
        DeskPasswordBody: {
            current: string;
            next: string;
        };
        DeskPeopleList: {
            items: components["schemas"]["AccessPersonView"][];
        };
        DeskPersonHead: {
            account?: number | null;
            name: string;
            roles: components["schemas"]["AccessRole"][];
            sign_in: string;
            site: string;
        };
        DeskProviderFace: {
            configured: boolean;
            name: string;
        };
        DeskProviderLinkBody: {
            email?: string | null;
            subject?: string | null;
        };
        DeskProviderLinkList: {
            items: components["schemas"]["AccessProviderLink"][];
        };
        DeskQuoteLoad: {
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            oldest_working_days: number;
            owner: string;
            /** Format: int64 */
            rfqs: number;
        };
        DeskQuoteLoads: {
            items: components["schemas"]["DeskQuoteLoad"][];
        };
        DeskSearchHit: {
            detail: string;
            kind: string;
            path: string;
            title: string;
        };
        DeskSearchHits: {
            items: components["schemas"]["DeskSearchHit"][];
        };
        DeskSeriesBody: {
            /** Format: int64 */
            next: number;
            reason: string;
        };
        DeskSeriesList: {
            items: components["schemas"]["DeskSeriesState"][];
        };
        DeskSeriesState: {
            name: string;
            /** Format: int64 */
            next: number;
            next_number: string;
            prefix: string;
            what: string;
        };
        DeskServiceStatement: {
            account: string;
            /** Format: date */
            from: string;
            not_measured: string[];
            open: components["schemas"]["DeskOpenPoint"][];
            rows: components["schemas"]["DeskStatementRow"][];
            /** Format: date */
            until: string;
        };
        DeskSessionList: {
            items: components["schemas"]["AccessSessionView"][];
        };
        DeskSessionReply: {
            must_change_password: boolean;
            permissions: string[];
            person: components["schemas"]["DeskPersonHead"];
            second_factor_needed: boolean;
            stage: components["schemas"]["AccessSessionStage"];
        };
        DeskSettingList: {
            items: components["schemas"]["AccountsHouseSettingState"][];
        };
        DeskSignInBody: {
            code?: string | null;
            password: string;
            sign_in: string;
        };
        DeskStatementRow: {
            figure: string;
            how: string;
            /** Format: int64 */
            n: number;
            name: string;
        };
        /** @enum {string} */
        DocumentFormat: "delimited_text" | "column_text" | "xlsx" | "ods" | "xls" | "xml" | "json";
        Explanation: {
            inputs: components["schemas"]["Explanation"][];
            label: string;
            path: string;
            rule: string;
            source: string;
            value: string;
        };
        Finding: {
            code: string;
            message: string;
            place: components["schemas"]["Place"];
            severity: components["schemas"]["Severity"];
        };
        HttpNoBody: {
            note?: string | null;
        };
        HttpOthersChange: {
            action: string;
            /** Format: date-time */
            at: string;
            entity: string;
            /** Format: int64 */
            entity_id: number;
            who: string;
        };
        HttpProblem: {
            changes: components["schemas"]["HttpOthersChange"][];
            code: string;
            detail: string;
            findings: components["schemas"]["Finding"][];
            incident?: string | null;
            request: string;
            /** Format: int64 */
            status: number;
            title: string;
            type: string;
        };
        JobsJob: {
            /** Format: date-time */
            asked_at: string;
            asked_by: string;
            /** Format: int64 */
            attempt: number;
            cancel_asked: boolean;
            ended_at?: string | null;
            error_code?: string | null;
            error_message?: string | null;
            /** Format: int64 */
            id: number;
            kind: string;
            request_id: string;
            started_at?: string | null;
            state: components["schemas"]["JobsJobState"];
            step: string;
            /** Format: int64 */
            step_done: number;
            /** Format: int64 */
            step_total: number;
        };
        /** @enum {string} */
        JobsJobState: "waiting" | "running" | "done" | "failed" | "cancelled";
        /** @enum {string} */
        MarketGuideMeasure: "price_per_placement" | "order_value_min" | "target_margin";
        MarketPriceDeviation: {
            /** Format: int64 */
            boards: number;
            code: string;
            /** Format: int64 */
            guide_row: number;
            measure: components["schemas"]["MarketGuideMeasure"];
            message: string;
            percent: string;
        };
        /** @enum {string} */
        PartsCompliance: "unknown" | "compliant" | "exempt" | "not_compliant";
        PartsCorrectionBody: {
            description?: string | null;
            made?: components["schemas"]["PartsMadeCorrection"] | null;
            note?: string | null;
            /** Format: int64 */
            seen: number;
        };
        PartsCrossReferenceBody: {
            number: string;
            part: string;
        };
        PartsCrossReferences: {
            items: components["schemas"]["PartsCustomerNumberView"][];
        };
        PartsCustomerNumberingRules: {
            fields: string[];
            pattern: string;
        };
        PartsCustomerNumberingVersion: {
            note: string;
            rules: components["schemas"]["PartsCustomerNumberingRules"];
            /** Format: date-time */
            set_at: string;
            set_by: string;
            /** Format: date */
            verified_on: string;
        };
        PartsCustomerNumberingView: {
            customer: string;
            versions: components["schemas"]["PartsCustomerNumberingVersion"][];
        };
        PartsCustomerNumberView: {
            description: string;
            number: string;
            part: string;
        };
        PartsDecodedField: {
            meaning: string;
            name: string;
            signs: string;
        };
        /** @enum {string} */
        PartsLifecycle: "unknown" | "active" | "not_recommended" | "last_time_buy" | "obsolete";
        PartsMadeCorrection: {
            description?: string | null;
            lifecycle?: components["schemas"]["PartsLifecycle"] | null;
            manufacturer: string;
            moisture_level?: string | null;
            mpn: string;
            origin?: string | null;
            package?: string | null;
            parameters?: string | null;
            reach?: components["schemas"]["PartsCompliance"] | null;
            rohs?: components["schemas"]["PartsCompliance"] | null;
        };
        PartsMakerNameBody: {
            maker: string;
            name: string;
            note?: string | null;
        };
        PartsMakers: {
            items: components["schemas"]["PartsMakerView"][];
        };
        PartsMakerView: {
            aliases: string[];
            name: string;
            of_customers: string[];
            successions: string[];
        };
        PartsManufacturerPartView: {
            description: string;
            lifecycle: components["schemas"]["PartsLifecycle"];
            manufacturer: string;
            moisture_level: string;
            mpn: string;
            numbers: string[];
            origin: string;
            package: string;
            parameters: string;
            parameters_from: string;
            reach: components["schemas"]["PartsCompliance"];
            rohs: components["schemas"]["PartsCompliance"];
            series: string;
        };
        PartsMatchAlternate: {
            manufacturer: string;
            mpn: string;
        };
        /** @enum {string} */
        PartsMatchGrade: "decided" | "exact" | "normalised" | "alias" | "successor" | "customer_number" | "packing" | "look_alike" | "mpn_only" | "finish" | "fuzzy" | "parametric" | "parametric_open" | "ambiguous" | "other_maker" | "none";
        /** @enum {string} */
        PartsMatchState: "matched" | "suggested" | "unknown" | "refused" | "nothing";
        PartsMergeBody: {
            into: string;
            note?: string | null;
            /** Format: int64 */
            seen: number;
        };
        PartsNewMakerBody: {
            name: string;
        };
        PartsNumberDecoding: {
            failure: string;
            fields: components["schemas"]["PartsDecodedField"][];
            number: string;
            text: string;
        };
        PartsNumberingBody: {
            fields: string[];
            note?: string | null;
            pattern: string;
            verified_on?: string | null;
        };
        /** @enum {string} */
        PartsParameter: "kind" | "value" | "tolerance" | "voltage" | "power" | "current" | "dielectric" | "technology" | "size" | "coefficient" | "elements";
        PartsParameterOrigin: {
            cell: components["schemas"]["PartsTextCell"];
            /** Format: int64 */
            offset: number;
            parameter: components["schemas"]["PartsParameter"];
            text: string;
        };
        /** @enum {string} */
        PartsPartAgreement: "same" | "alike" | "better" | "differs" | "only_line" | "only_part";
        PartsPartComparison: {
            agreement: components["schemas"]["PartsPartAgreement"];
            line: string;
            part: string;
            what: string;
        };
        PartsPartEvent: {
            /** Format: date-time */
            at: string;
            by: string;
            note: string;
            what: string;
        };
        PartsPartFile: {
            course: components["schemas"]["PartsPartEvent"][];
            manufactured: components["schemas"]["PartsManufacturerPartView"][];
            merged_into: string;
            part: components["schemas"]["PartsPartView"];
            uses: components["schemas"]["PartsPartUse"][];
            /** Format: int64 */
            uses_hidden: number;
            /** Format: int64 */
            version: number;
        };
        PartsPartInList: {
            /** Format: int64 */
            approved: number;
            description: string;
            first_approved: string;
            number: string;
            state: components["schemas"]["PartsPartState"];
        };
        PartsPartPage: {
            items: components["schemas"]["PartsPartInList"][];
            next: string;
            /** Format: int64 */
            waiting: number;
        };
        PartsPartsFound: {
            manufactured: components["schemas"]["PartsManufacturerPartView"][];
            parts: components["schemas"]["PartsPartView"][];
        };
        /** @enum {string} */
        PartsPartState: "proposed" | "released" | "blocked";
        PartsPartUse: {
            about: string;
            account: string;
            at?: string | null;
            by: string;
            customer: string;
            number: string;
            part: string;
        };
        PartsPartView: {
            approved: string[];
            description: string;
            number: string;
            state: components["schemas"]["PartsPartState"];
        };
        PartsPolicyBody: {
            grades: string;
            note?: string | null;
        };
        PartsPolicyView: {
            history: components["schemas"]["PartsSetPolicy"][];
            of: string;
            source: string;
            unseen: string;
        };
        PartsReviewBody: {
            note?: string | null;
            /** Format: int64 */
            seen: number;
            state: components["schemas"]["PartsPartState"];
        };
        PartsSetPolicy: {
            note: string;
            /** Format: date-time */
            set_at: string;
            set_by: string;
            unseen: string;
        };
        PartsTextBody: {
            designator?: string | null;
            package?: string | null;
            text: string;
            value?: string | null;
        };
        /** @enum {string} */
        PartsTextCell: "designator" | "value" | "description" | "part" | "package";
        PartsTextRead: {
            notes: string[];
            origins: components["schemas"]["PartsParameterOrigin"][];
            parameters: string;
        };
        PartsTrial: {
            items: components["schemas"]["PartsNumberDecoding"][];
        };
        PartsTrialBody: {
            fields?: string[] | null;
            pattern?: string | null;
            samples: string[];
        };
        Place: {
            /** Format: int64 */
            column: number;
            file: string;
            /** Format: int64 */
            row: number;
            sheet: string;
            text: string;
        };
        QuotingAcceptBody: {
            items: string;
            note?: string | null;
            on?: string | null;
            said_by: string;
        };
        QuotingAlternateAnswer: {
            alternate: string;
            /** Format: date */
            answered_on: string;
            decision: components["schemas"]["QuotingAlternateDecision"];
            instead_of: string;
            lines: number[];
            note: string;
            query: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            said_by: string;
        };
        /** @enum {string} */
        QuotingAlternateDecision: "approved" | "refused";
        QuotingAnswerEffect: {
            after: components["schemas"]["QuotingPlanRow"][];
            before: components["schemas"]["QuotingPlanRow"][];
            money_more: components["schemas"]["Amount"][];
            /** Format: int64 */
            parts_open_after: number;
            /** Format: int64 */
            parts_open_before: number;
            report: components["schemas"]["SourcingAnswerReport"];
        };
        QuotingAskBody: {
            due_at?: string | null;
            note?: string | null;
            to_person?: string | null;
        };
        QuotingAskedOf: {
            answer_by?: string | null;
            answered_on?: string | null;
            request: string;
            supplier: string;
        };
        QuotingAssumption: {
            /** Format: int64 */
            number: number;
            query: string;
            rests_on: string;
            text: string;
        };
        QuotingBomCounts: {
            /** Format: int64 */
            errors: number;
            /** Format: int64 */
            fitted: number;
            /** Format: int64 */
            lines: number;
            /** Format: int64 */
            not_fitted: number;
            /** Format: int64 */
            notes: number;
            /** Format: int64 */
            placements: number;
            /** Format: int64 */
            warnings: number;
        };
        QuotingBomHead: {
            counts: components["schemas"]["QuotingBomCounts"];
            file: components["schemas"]["BomFileAbout"];
            file_name: string;
            findings: components["schemas"]["Finding"][];
            header_row?: number | null;
            mapping: components["schemas"]["BomColumnProposal"][];
            /** Format: int64 */
            reading: number;
            readings: components["schemas"]["QuotingReadingFact"][];
            rfq: string;
            sha256: string;
            sheet?: string | null;
            told: components["schemas"]["QuotingReadingTold"];
        };
        QuotingBomLines: {
            items: components["schemas"]["QuotingBomLineStand"][];
            /** Format: int64 */
            matched: number;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            reading: number;
        };
        QuotingBomLineStand: {
            assembly: boolean;
            fitted: boolean;
            grade: components["schemas"]["PartsMatchGrade"];
            /** Format: int64 */
            line: number;
            maker: string;
            part: string;
            rows: number[];
            /** Format: int64 */
            sheet: number;
            state: components["schemas"]["PartsMatchState"];
            /** Format: int64 */
            suggestions: number;
        };
        QuotingBuildFact: {
            kind: components["schemas"]["QuotingBuildFactKind"];
            /** Format: date */
            on: string;
            text: string;
            /** Format: int64 */
            value: number;
            who: string;
            why: string;
        };
        QuotingBuildFactForm: {
            kind: components["schemas"]["QuotingBuildFactKind"];
            /** Format: int64 */
            least: number;
            /** Format: int64 */
            most: number;
            words: string;
        };
        /** @enum {string} */
        QuotingBuildFactKind: "boards_per_panel" | "sides" | "bottom_placements" | "fine_pitch" | "through_hole_joints" | "hand_operations" | "programmed_devices" | "test_seconds" | "coating_seconds" | "box_build_seconds" | "units_before" | "site";
        QuotingBuyingBody: {
            excess_cap?: string | null;
            excluded_suppliers?: string[] | null;
            strategy?: string | null;
            suppliers_max?: number | null;
        };
        QuotingBuyingToKeep: {
            alternates?: string[] | null;
            approved_by?: string | null;
            excess_cap?: string | null;
            excluded_suppliers?: string[] | null;
            note?: string | null;
            quantities?: number[] | null;
            strategy?: string | null;
            suppliers_max?: number | null;
        };
        QuotingCategoryRate: {
            basis: components["schemas"]["QuotingChargeBasis"];
            /** Format: int64 */
            boards_from: number;
            category: components["schemas"]["QuotingCostCategory"];
            /** @description percent, as a decimal */
            rate: string;
        };
        /** @enum {string} */
        QuotingChargeBasis: "mark_up" | "margin";
        QuotingCheckList: {
            items: components["schemas"]["QuotingQuoteCheck"][];
        };
        /** @enum {string} */
        QuotingCheckOutcome: "whole" | "broken";
        QuotingChoiceBody: {
            /** Format: int64 */
            line: number;
            manufacturer?: string | null;
            mpn?: string | null;
            /** Format: int64 */
            seen: number;
        };
        QuotingChoicesBody: {
            items: components["schemas"]["QuotingChoiceBody"][];
            note?: string | null;
            /** Format: int64 */
            reading: number;
        };
        QuotingChosenPoint: {
            /** Format: int64 */
            boards: number;
            cell: components["schemas"]["QuotingPlanCell"];
            /** Format: int64 */
            needed_pieces: number;
        };
        QuotingClockPause: {
            /** Format: date */
            from: string;
            reason: string;
            until?: string | null;
        };
        QuotingCompleteness: {
            items: components["schemas"]["QuotingItemScore"][];
            /** @description percent, as a decimal */
            score: string;
        };
        /** @enum {string} */
        QuotingCompletenessItem: "parts_coded" | "lead_times" | "order_quantities" | "alternates" | "gaps_listed";
        /** @enum {string} */
        QuotingCostCategory: "material" | "pcb" | "electronics" | "mechanical" | "labour" | "one_off" | "freight" | "duty" | "material_overhead" | "finance" | "scrap_reserve" | "warranty_reserve" | "sga" | "profit" | "commission";
        /** @enum {string} */
        QuotingCountKind: "fixed" | "recommended" | "formula";
        QuotingCustomerHead: {
            address: string[];
            company: string;
            contact: string;
            reference: string;
        };
        QuotingDataAsked: {
            by: string;
            kind: components["schemas"]["QuotingDataKind"];
            of: string;
            /** Format: date */
            on: string;
        };
        QuotingDataCheck: {
            asked?: components["schemas"]["QuotingDataAsked"] | null;
            /** Format: int64 */
            files: number;
            kind: components["schemas"]["QuotingDataKind"];
            need: components["schemas"]["QuotingDataNeed"];
            state: components["schemas"]["QuotingDataState"];
            words: string;
        };
        /** @enum {string} */
        QuotingDataKind: "bom" | "gerber" | "placement" | "drawing" | "stencil" | "test_specification" | "specification" | "other" | "programming";
        /** @enum {string} */
        QuotingDataNeed: "every_build" | "some_builds";
        QuotingDataPack: {
            checks: components["schemas"]["QuotingDataCheck"][];
            files: components["schemas"]["QuotingPackFile"][];
            missing: string[];
            rfq: string;
        };
        /** @enum {string} */
        QuotingDataState: "missing" | "asked" | "present";
        /** @enum {string} */
        QuotingDataTag: "nda" | "export_control";
        QuotingDecisionBody: {
            lines: number[];
            manufacturer?: string | null;
            mpn?: string | null;
            note?: string | null;
        };
        QuotingDecisionView: {
            about: string;
            /** Format: date-time */
            at: string;
            by: string;
            manufacturer: string;
            mpn: string;
            note: string;
            /** Format: int64 */
            number: number;
            part: string;
            taken_back: boolean;
        };
        QuotingDeferredItem: {
            /** Format: int64 */
            count: number;
            kind: components["schemas"]["QuotingDeferredKind"];
            text: string;
            /** Format: int64 */
            working_days: number;
        };
        /** @enum {string} */
        QuotingDeferredKind: "parts_not_coded" | "alternates_open" | "labour_not_released" | "data_gaps";
        /** @enum {string} */
        QuotingDisclosure: "closed" | "open_book";
        QuotingDrift: {
            boards: number[];
            covered_by: string;
            is: string;
            kind: components["schemas"]["QuotingFigureKind"];
            lines: number[];
            was: string;
            what: string;
        };
        /** @enum {string} */
        QuotingDriver: "once" | "smt_placement" | "smt_line" | "through_hole_part" | "through_hole_line" | "line" | "part_to_buy" | "smt_side" | "bottom_placement" | "fine_pitch" | "smt_joint" | "through_hole_joint" | "hand_operation" | "programmed_device" | "test_second" | "coating_second" | "box_build_second" | "parts_of" | "lines_of";
        QuotingEventBody: {
            on?: string | null;
            reason?: string | null;
        };
        QuotingExposure: {
            /** Format: int64 */
            boards: number;
            carrier: components["schemas"]["AccountsExcessCarrier"];
            /** Format: int64 */
            excess_pieces: number;
            maker: string;
            needs_letter: boolean;
            part: string;
            value: components["schemas"]["Amount"];
            why: string;
        };
        /** @enum {string} */
        QuotingFigureKind: "price" | "stock" | "lead_time" | "order_quantity" | "exchange_rate" | "labour";
        QuotingFileDifference: {
            /** Format: int64 */
            after: number;
            /** Format: int64 */
            before: number;
            /** Format: int64 */
            bytes_after: number;
            /** Format: int64 */
            bytes_before: number;
            lines_added?: number | null;
            lines_removed?: number | null;
            name: string;
            same_content: boolean;
        };
        QuotingFindingSummary: {
            /** Format: int64 */
            count: number;
            message: string;
            severity: components["schemas"]["Severity"];
        };
        QuotingFirmBody: {
            buying?: components["schemas"]["QuotingBuyingBody"] | null;
            reason?: string | null;
            version?: string | null;
        };
        /** @enum {string} */
        QuotingFitting: "fitted" | "not_fitted" | "customer_supplied";
        QuotingFreeStock: {
            lot: string;
            part: string;
            /** Format: int64 */
            pieces: number;
        };
        QuotingGap: {
            designators: string;
            kind: components["schemas"]["QuotingGapKind"];
            /** Format: int64 */
            line: number;
            message: string;
            reserve: components["schemas"]["QuotingFreeStock"][];
            /** Format: int64 */
            same_part_as_line: number;
            told_as: string;
        };
        /** @enum {string} */
        QuotingGapKind: "no_part" | "no_price" | "no_lead_time" | "no_quantity" | "part_blocked" | "labour_not_released" | "no_supply_date";
        /** @enum {string} */
        QuotingHeldBy: "nobody" | "us" | "customer";
        QuotingIssueBody: {
            deviation_reason?: string | null;
            version?: string | null;
        };
        /** @enum {string} */
        QuotingItemKind: "minimum_order" | "tooling" | "technical_query" | "assumption";
        QuotingItemScore: {
            /** Format: int64 */
            done: number;
            item: components["schemas"]["QuotingCompletenessItem"];
            /** Format: int64 */
            of: number;
            open_lines: number[];
        };
        /** @enum {string} */
        QuotingItemState: "open" | "accepted";
        QuotingKeptBuying: {
            excess_cap?: string | null;
            excluded_suppliers: string[];
            strategy: string;
            suppliers_max?: number | null;
        };
        QuotingKeptPlan: {
            buying: components["schemas"]["QuotingKeptBuying"];
            quantities: number[];
            rfq: string;
        };
        QuotingLabourDriver: {
            /** Format: int64 */
            count: number;
            driver: components["schemas"]["QuotingDriver"];
            steps: string[];
            told: string;
        };
        /** @enum {string} */
        QuotingLabourGroup: "assembly" | "batch" | "job" | "one_off" | "panel";
        QuotingLabourOfQuantity: {
            /** Format: int64 */
            boards: number;
            cost_per_board: components["schemas"]["Amount"];
            /** Format: int64 */
            milliseconds: number;
            one_off: components["schemas"]["Amount"];
            /** Format: int64 */
            panels: number;
            /** Format: int64 */
            per_board: number;
            recurring: components["schemas"]["Amount"];
            /** Format: int64 */
            runs: number;
            /** Format: int64 */
            shop_milliseconds: number;
        };
        QuotingLabourOverride: {
            /** Format: int64 */
            milliseconds: number;
            /** Format: date */
            on: string;
            step: string;
            who: string;
            why: string;
        };
        QuotingLabourPage: {
            assembly: string;
            customer: string;
            customer_code: string;
            drivers: components["schemas"]["QuotingLabourDriver"][];
            forms: components["schemas"]["QuotingBuildFactForm"][];
            labour: components["schemas"]["QuotingLabourView"];
            preview: boolean;
            quantities: components["schemas"]["QuotingLabourOfQuantity"][];
            rfq: string;
            task?: components["schemas"]["AccountsTaskOnDay"] | null;
            timed: components["schemas"]["QuotingLabourOverride"][];
        };
        QuotingLabourStanding: {
            note: string;
            on?: string | null;
            state: components["schemas"]["QuotingLabourState"];
            who: string;
        };
        /** @enum {string} */
        QuotingLabourState: "draft" | "model_released" | "rfq_released";
        QuotingLabourStepView: {
            code: string;
            cost: components["schemas"]["Amount"];
            count: string;
            counted: components["schemas"]["QuotingCountKind"];
            description: string;
            driver: string;
            group: components["schemas"]["QuotingLabourGroup"];
            how: string;
            /** Format: int64 */
            milliseconds: number;
            /** Format: int64 */
            model_milliseconds: number;
            /** Format: int64 */
            occurrences: number;
            rate: string;
        };
        QuotingLabourView: {
            assumptions: string[];
            /** Format: int64 */
            boards: number;
            facts: components["schemas"]["QuotingBuildFact"][];
            model: string;
            one_off: components["schemas"]["Amount"];
            recurring: components["schemas"]["Amount"];
            rfq: string;
            standing: components["schemas"]["QuotingLabourStanding"];
            steps: components["schemas"]["QuotingLabourStepView"][];
        };
        QuotingLeadDriver: {
            /** Format: int64 */
            days: number;
            part: string;
        };
        /** @enum {string} */
        QuotingLeadTimeRule: "serial" | "parallel";
        QuotingLineChange: {
            after: string;
            before: string;
            designators: string;
        };
        QuotingLineCost: {
            /** Format: int64 */
            boards: number;
            cost: components["schemas"]["Amount"];
            /** Format: int64 */
            pieces: number;
        };
        QuotingLineMatch: {
            designators: string;
            fitted: boolean;
            grade: components["schemas"]["PartsMatchGrade"];
            /** Format: int64 */
            line: number;
            maker: string;
            part: string;
            state: components["schemas"]["PartsMatchState"];
            suggestions: string[];
            wanted: string;
            why: string;
        };
        QuotingLineSupply: {
            by: components["schemas"]["QuotingSuppliedBy"];
            /** Format: int64 */
            line: number;
            note: string;
            pieces?: number | null;
            supplied_on?: string | null;
        };
        QuotingMatchingCandidate: {
            /** Format: int64 */
            accepted: number;
            comparison: components["schemas"]["PartsPartComparison"][];
            description: string;
            grade: components["schemas"]["PartsMatchGrade"];
            lifecycle: components["schemas"]["PartsLifecycle"];
            manufacturer: string;
            mpn: string;
            part: string;
            part_state?: components["schemas"]["PartsPartState"] | null;
            supply: string;
            used: boolean;
            why: string;
        };
        QuotingMatchingCandidateName: {
            grade: components["schemas"]["PartsMatchGrade"];
            manufacturer: string;
            mpn: string;
        };
        QuotingMatchingCount: {
            grade: components["schemas"]["PartsMatchGrade"];
            /** Format: int64 */
            lines: number;
            stand: components["schemas"]["QuotingMatchingStand"];
        };
        QuotingMatchingDetail: {
            candidates: components["schemas"]["QuotingMatchingCandidate"][];
            draft: components["schemas"]["QuotingNewPartDraft"];
            history: components["schemas"]["QuotingDecisionView"][];
            line: components["schemas"]["QuotingMatchingLine"];
            notes: string[];
            /** Format: int64 */
            reading: number;
            same_lines: number[];
        };
        QuotingMatchingLine: {
            best?: components["schemas"]["QuotingMatchingCandidateName"] | null;
            /** Format: int64 */
            candidates: number;
            customer_pn: string;
            decision?: components["schemas"]["QuotingDecisionView"] | null;
            description: string;
            designators: string;
            grade: components["schemas"]["PartsMatchGrade"];
            /** Format: int64 */
            line: number;
            maker: string;
            named: components["schemas"]["PartsMatchAlternate"][];
            package: string;
            part: string;
            pieces: string;
            /** Format: int64 */
            same_as: number;
            stand: components["schemas"]["QuotingMatchingStand"];
            value: string;
            why: string;
        };
        QuotingMatchingPage: {
            counts: components["schemas"]["QuotingMatchingCount"][];
            customer: string;
            customer_code: string;
            items: components["schemas"]["QuotingMatchingLine"][];
            misspelt: components["schemas"]["QuotingMisspeltMaker"][];
            /** Format: int64 */
            open: number;
            policy: string;
            /** Format: int64 */
            reading: number;
            rfq: string;
            /** Format: int64 */
            settled: number;
            /** Format: int64 */
            to_file: number;
        };
        /** @enum {string} */
        QuotingMatchingStand: "suggested" | "unknown" | "nothing" | "refused" | "decided" | "sure" | "supplied" | "not_bought";
        QuotingMatchReport: {
            findings: components["schemas"]["Finding"][];
            lines: components["schemas"]["QuotingLineMatch"][];
            /** Format: int64 */
            matched: number;
            /** Format: int64 */
            new_parts: number;
            /** Format: int64 */
            open: number;
            rfq: string;
        };
        QuotingMatrixPart: {
            alternates: string[];
            cells: components["schemas"]["QuotingPlanCell"][];
            /** Format: int64 */
            demand: number;
            designators: string;
            lines: number[];
            maker: string;
            /** Format: int64 */
            offers: number;
            part: string;
        };
        QuotingMissing: {
            code: string;
            /** Format: int64 */
            line: number;
            mend: string;
            what: string;
        };
        QuotingMisspeltMaker: {
            lines: number[];
            name: string;
            probably: string[];
        };
        QuotingNewPartBody: {
            description?: string | null;
            /** Format: int64 */
            line: number;
            manufacturer: string;
            mpn: string;
            note?: string | null;
            package?: string | null;
            /** Format: int64 */
            reading: number;
            /** Format: int64 */
            seen: number;
        };
        QuotingNewPartDraft: {
            description: string;
            manufacturer: string;
            mpn: string;
            package: string;
        };
        QuotingNewPartMade: {
            created: boolean;
            page: components["schemas"]["QuotingMatchingPage"];
            part: string;
        };
        QuotingNoteBody: {
            note?: string | null;
        };
        QuotingNotice: {
            kind: components["schemas"]["QuotingNoticeKind"];
            lines: number[];
            part: string;
            text: string;
            values: components["schemas"]["QuotingNoticeValue"][];
        };
        /** @enum {string} */
        QuotingNoticeKind: "non_cancellable" | "obsolete" | "last_time_buy" | "not_recommended" | "long_lead" | "single_source" | "offer_ends_before";
        QuotingNoticeValue: {
            /** Format: int64 */
            boards: number;
            ordered: components["schemas"]["Amount"];
        };
        QuotingOfferCurve: {
            breaks: components["schemas"]["SourcingPriceBreak"][];
            lead_time_days?: number | null;
            maker: string;
            moq?: number | null;
            multiple?: number | null;
            not_taken: string;
            order_number: string;
            own_currency: string;
            pack: string;
            retrieved_on?: string | null;
            source: string;
            stock?: number | null;
            supplier: string;
            valid_until?: string | null;
        };
        QuotingPackFile: {
            /** Format: int64 */
            bytes: number;
            kind: components["schemas"]["QuotingDataKind"];
            name: string;
            note: string;
            received_by: string;
            /** Format: date */
            received_on: string;
            sender: string;
            sha256: string;
            tags: components["schemas"]["QuotingDataTag"][];
            /** Format: int64 */
            version: number;
        };
        QuotingPackLog: {
            items: components["schemas"]["QuotingPackLogEntry"][];
        };
        QuotingPackLogEntry: {
            /** Format: date-time */
            at: string;
            detail: string;
            file: string;
            /** Format: date */
            on: string;
            sha256: string;
            /** Format: int64 */
            version: number;
            what: string;
            who: string;
        };
        /** @enum {string} */
        QuotingPagesAre: "as_issued" | "drawn_anew" | "as_they_would_be";
        QuotingPartOffers: {
            chosen: components["schemas"]["QuotingChosenPoint"][];
            currency: string;
            /** Format: int64 */
            demand: number;
            maker: string;
            offers: components["schemas"]["QuotingOfferCurve"][];
            part: string;
        };
        QuotingPlanCell: {
            /** Format: int64 */
            break_from: number;
            days?: number | null;
            excess?: components["schemas"]["Amount"] | null;
            /** Format: int64 */
            missing_pieces: number;
            money?: components["schemas"]["Amount"] | null;
            order_number: string;
            /** Format: int64 */
            order_pieces: number;
            pack: string;
            /** Format: int64 */
            purchases: number;
            /** Format: int64 */
            required_pieces: number;
            supplier: string;
            /** Format: int64 */
            undated_pieces: number;
            unit_price?: components["schemas"]["Amount"] | null;
            why: string;
        };
        QuotingPlanDifference: {
            after: components["schemas"]["QuotingPlanCell"];
            before: components["schemas"]["QuotingPlanCell"];
            /** Format: int64 */
            boards: number;
            /** Format: int64 */
            boards_before: number;
            days_more?: number | null;
            /** Format: int64 */
            demand: number;
            maker: string;
            money_more: components["schemas"]["Amount"];
            part: string;
        };
        QuotingPlanMatrix: {
            currency: string;
            findings: components["schemas"]["Finding"][];
            kept: components["schemas"]["QuotingKeptBuying"];
            /** Format: int64 */
            lines: number;
            /** Format: int64 */
            lines_without_part: number;
            /** Format: date */
            on: string;
            parts: components["schemas"]["QuotingMatrixPart"][];
            quantities: number[];
            rfq: string;
            strategy: string;
            suppliers: string[];
            totals: components["schemas"]["QuotingPlanRow"][];
        };
        QuotingPlanRow: {
            above_least: components["schemas"]["Amount"];
            /** Format: int64 */
            boards: number;
            bound?: components["schemas"]["Amount"] | null;
            excess: components["schemas"]["Amount"];
            gap?: string | null;
            /** Format: int64 */
            latest_dated_days: number;
            latest_days?: number | null;
            /** Format: int64 */
            missing_pieces: number;
            money: components["schemas"]["Amount"];
            order_costs: components["schemas"]["Amount"];
            proven: boolean;
            /** Format: int64 */
            purchases: number;
            strategy: string;
            /** Format: int64 */
            suppliers: number;
            /** Format: int64 */
            undated_pieces: number;
        };
        QuotingPlanTotals: {
            items: components["schemas"]["QuotingPlanRow"][];
        };
        QuotingPrepareBody: {
            amortise_boards?: number | null;
            buying?: components["schemas"]["QuotingBuyingBody"] | null;
            quote_class: components["schemas"]["QuotingQuoteClass"];
        };
        QuotingPriceBuild: {
            added: components["schemas"]["QuotingRollUpItem"][];
            labour: components["schemas"]["Amount"];
            material: components["schemas"]["Amount"];
        };
        QuotingPriceChange: {
            after?: components["schemas"]["Amount"] | null;
            before?: components["schemas"]["Amount"] | null;
            /** Format: int64 */
            boards: number;
            difference: string;
            lead_after: string;
            lead_before: string;
            /** Format: int64 */
            lines_not_priced_after: number;
            /** Format: int64 */
            lines_not_priced_before: number;
        };
        QuotingPriceDrift: {
            /** Format: int64 */
            boards: number;
            days_quoted?: number | null;
            days_today?: number | null;
            /** Format: int64 */
            lines_not_priced: number;
            quoted: components["schemas"]["Amount"];
            today: components["schemas"]["Amount"];
        };
        QuotingPriceMargin: {
            /** Format: int64 */
            boards: number;
            cost: components["schemas"]["Amount"];
            gain: components["schemas"]["Amount"];
            margin?: string | null;
            mark_up?: string | null;
            turn: string;
            unit_price: components["schemas"]["Amount"];
        };
        QuotingPriceSplit: {
            labour: components["schemas"]["Amount"];
            material: components["schemas"]["Amount"];
            overhead: components["schemas"]["Amount"];
            profit: components["schemas"]["Amount"];
            reserves: components["schemas"]["Amount"];
        };
        QuotingProviderHead: {
            address: string[];
            company: string;
            contact: string[];
            registration: string[];
        };
        QuotingQuestion: {
            code: string;
            holds_up: boolean;
            lines: number[];
            number: string;
            subject: string;
            text: string;
        };
        QuotingQuoteAnswer: {
            /** Format: date */
            answered_on: string;
            decision: components["schemas"]["QuotingQuoteDecision"];
            document: string;
            note: string;
            pdf_sha256: string;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            reference: string;
            /** Format: int64 */
            revision: number;
            said_by: string;
        };
        QuotingQuoteCheck: {
            broken: components["schemas"]["QuotingDrift"][];
            covered: components["schemas"]["QuotingDrift"][];
            /** Format: int64 */
            figures: number;
            /** Format: date */
            on: string;
            outcome: components["schemas"]["QuotingCheckOutcome"];
            prices: components["schemas"]["QuotingPriceDrift"][];
            quote: string;
        };
        /** @enum {string} */
        QuotingQuoteClass: "firm" | "budgetary";
        QuotingQuoteComparison: {
            after: string;
            before: string;
            heads: components["schemas"]["QuotingTextChange"][];
            lines: components["schemas"]["QuotingLineChange"][];
            /** Format: int64 */
            lines_unchanged: number;
            prices: components["schemas"]["QuotingPriceChange"][];
            texts: components["schemas"]["QuotingTextChange"][];
        };
        QuotingQuotedAssembly: {
            bom_file: string;
            bom_sha256: string;
            /** Format: int64 */
            lines: number;
            name: string;
            /** Format: int64 */
            placements: number;
            revision: string;
        };
        QuotingQuotedCharge: {
            description: string;
            note: string;
            price: components["schemas"]["Amount"];
        };
        /** @enum {string} */
        QuotingQuoteDecision: "accepted" | "declined";
        QuotingQuotedLeadTime: {
            /** Format: int64 */
            build_working_days: number;
            calendar_days?: number | null;
            /** Format: int64 */
            days_at_least: number;
            drivers: components["schemas"]["QuotingLeadDriver"][];
            /** Format: int64 */
            lines_without_part: number;
            net_days?: number | null;
            /** Format: int64 */
            parallel_days_at_least: number;
            rule: components["schemas"]["QuotingLeadTimeRule"];
            /** Format: int64 */
            serial_days_at_least: number;
            turn: string;
            unknown_parts: string[];
        };
        QuotingQuotedLine: {
            costs: components["schemas"]["QuotingLineCost"][];
            description: string;
            designators: string;
            fitting: components["schemas"]["QuotingFitting"];
            maker: string;
            material?: components["schemas"]["Amount"] | null;
            note: string;
            /** Format: int64 */
            number: number;
            part: string;
            /** Format: int64 */
            pieces: number;
        };
        QuotingQuotedPrice: {
            /** Format: int64 */
            boards: number;
            build?: components["schemas"]["QuotingPriceBuild"] | null;
            excess: components["schemas"]["Amount"];
            lead_time: components["schemas"]["QuotingQuotedLeadTime"];
            /** Format: int64 */
            lines_not_priced: number;
            one_off_share?: components["schemas"]["Amount"] | null;
            split?: components["schemas"]["QuotingPriceSplit"] | null;
            total: components["schemas"]["Amount"];
            turns: components["schemas"]["QuotingQuotedTurn"][];
            unit_price: components["schemas"]["Amount"];
        };
        QuotingQuotedTurn: {
            calendar_days?: number | null;
            code: string;
            /** Format: int64 */
            days_at_least: number;
            description: string;
            limited_by_material: boolean;
            total: components["schemas"]["Amount"];
            unit_price: components["schemas"]["Amount"];
            /** Format: int64 */
            working_days: number;
        };
        QuotingQuoteHolder: {
            held_by: components["schemas"]["QuotingHeldBy"];
            since?: string | null;
            what: string;
            who: string;
        };
        QuotingQuoteItem: {
            accepted_on?: string | null;
            key: string;
            kind: components["schemas"]["QuotingItemKind"];
            note: string;
            said_by: string;
            state: components["schemas"]["QuotingItemState"];
            text: string;
        };
        QuotingQuoteItems: {
            document: string;
            items: components["schemas"]["QuotingQuoteItem"][];
            /** Format: int64 */
            open: number;
        };
        QuotingQuoteListItem: {
            assembly: string;
            customer: string;
            /** Format: int64 */
            customer_id: number;
            customer_name: string;
            decision?: components["schemas"]["QuotingQuoteDecision"] | null;
            document: string;
            earlier_issued_on?: string | null;
            /** Format: int64 */
            gaps: number;
            holder: components["schemas"]["QuotingQuoteHolder"];
            issued_on?: string | null;
            number: string;
            /** Format: int64 */
            open_queries: number;
            prepared_by: string;
            /** Format: date */
            prepared_on: string;
            quote_class: components["schemas"]["QuotingQuoteClass"];
            /** Format: int64 */
            revision: number;
            /** Format: int64 */
            revisions: number;
            rfq: string;
            state: components["schemas"]["QuotingQuoteState"];
            /** Format: date */
            valid_until: string;
        };
        QuotingQuoteMail: {
            subject: string;
            text: string;
            to: string;
        };
        QuotingQuoteMargins: {
            document: string;
            items: components["schemas"]["QuotingPriceMargin"][];
        };
        QuotingQuotePage: {
            items: components["schemas"]["QuotingQuoteListItem"][];
            next: string;
        };
        QuotingQuotePages: {
            are: components["schemas"]["QuotingPagesAre"];
            document: string;
            /** Format: int64 */
            height: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            width: number;
        };
        QuotingQuoteSheet: {
            amortised_boards?: number | null;
            assembly: components["schemas"]["QuotingQuotedAssembly"];
            assumptions: components["schemas"]["QuotingAssumption"][];
            completeness: components["schemas"]["QuotingCompleteness"];
            currency: string;
            customer: components["schemas"]["QuotingCustomerHead"];
            /** Format: date */
            date: string;
            deferred: components["schemas"]["QuotingDeferredItem"][];
            deviations: components["schemas"]["MarketPriceDeviation"][];
            disclosure: components["schemas"]["QuotingDisclosure"];
            exposures: components["schemas"]["QuotingExposure"][];
            findings: components["schemas"]["QuotingFindingSummary"][];
            gaps: components["schemas"]["QuotingGap"][];
            /** Format: int64 */
            headline_boards: number;
            lines: components["schemas"]["QuotingQuotedLine"][];
            notices: components["schemas"]["QuotingNotice"][];
            number: string;
            omissions: string[];
            one_off: components["schemas"]["QuotingQuotedCharge"][];
            prepared_by: string;
            prices: components["schemas"]["QuotingQuotedPrice"][];
            provider: components["schemas"]["QuotingProviderHead"];
            questions: components["schemas"]["QuotingQuestion"][];
            quote_class: components["schemas"]["QuotingQuoteClass"];
            /** Format: int64 */
            revision: number;
            settings: components["schemas"]["QuotingTakenSetting"][];
            standing: components["schemas"]["QuotingQuoteStanding"];
            terms: string[];
            /** Format: date */
            valid_until: string;
        };
        /** @enum {string} */
        QuotingQuoteStanding: "draft" | "issued";
        /** @enum {string} */
        QuotingQuoteState: "draft" | "issued" | "superseded" | "withdrawn" | "expired" | "broken";
        QuotingQuoteStory: {
            answers: components["schemas"]["QuotingQuoteAnswer"][];
            clock: components["schemas"]["QuotingRfqClock"];
            customer: string;
            /** Format: int64 */
            customer_id: number;
            document: string;
            events: components["schemas"]["QuotingStoryEvent"][];
            holder: components["schemas"]["QuotingQuoteHolder"];
            queries: components["schemas"]["QuotingStoryQuery"][];
            revisions: components["schemas"]["QuotingStoryRevision"][];
            /** Format: date */
            today: string;
            turnaround_holds: string;
            version: string;
        };
        QuotingQuoteView: {
            broken_on?: string | null;
            document: string;
            findings: components["schemas"]["Finding"][];
            issued_on?: string | null;
            last_check?: components["schemas"]["QuotingQuoteCheck"] | null;
            missing: components["schemas"]["QuotingMissing"][];
            /** Format: int64 */
            new_parts: number;
            not_orderable: string;
            number: string;
            reason: string;
            /** Format: int64 */
            revision: number;
            /** Format: int64 */
            revisions: number;
            rfq: string;
            sheet: components["schemas"]["QuotingQuoteSheet"];
            state: components["schemas"]["QuotingQuoteState"];
            withdrawal_reason: string;
            withdrawn_on?: string | null;
        };
        QuotingReadAgainBody: {
            column?: number | null;
            file?: string | null;
            header_row?: number | null;
            role?: components["schemas"]["BomColumnRole"] | null;
            sheet?: string | null;
            variant?: string | null;
            version?: number | null;
        };
        QuotingReadingFact: {
            by: string;
            file: string;
            not_carried: string;
            /** Format: int64 */
            number: number;
            on?: string | null;
            quotes: string[];
            sha256: string;
            why: string;
        };
        QuotingReadingTold: {
            columns: string;
            header_row?: number | null;
            sheet: string;
            variant: string;
        };
        QuotingRecognised: {
            kind: components["schemas"]["QuotingDataKind"];
            name: string;
            words: string;
        };
        QuotingRequestList: {
            items: components["schemas"]["SourcingRequestWithLines"][];
        };
        QuotingReturnBody: {
            /** Format: int64 */
            reading: number;
        };
        QuotingReviseBody: {
            buying?: components["schemas"]["QuotingBuyingBody"] | null;
            quote_class?: components["schemas"]["QuotingQuoteClass"] | null;
            reason: string;
            version?: string | null;
        };
        QuotingRfqClock: {
            data_complete?: string | null;
            /** Format: int64 */
            days_to_data_complete: number;
            issued?: string | null;
            /** Format: int64 */
            paused_days: number;
            pauses: components["schemas"]["QuotingClockPause"][];
            /** Format: date */
            received: string;
            resting: boolean;
            /** Format: int64 */
            turnaround_days: number;
            /** Format: int64 */
            working_days: number;
        };
        QuotingRfqPage: {
            items: components["schemas"]["QuotingRfqSummary"][];
            next: string;
        };
        QuotingRfqRequests: {
            requests: components["schemas"]["SourcingRequestsMade"];
            rfq: string;
            without_part: number[];
        };
        /** @enum {string} */
        QuotingRfqStage: "collecting" | "preparing" | "drafted" | "issued" | "resting";
        QuotingRfqSummary: {
            assembly: string;
            created_by: string;
            customer: string;
            /** Format: int64 */
            customer_id: number;
            customer_name: string;
            /** Format: int64 */
            id: number;
            issued_on?: string | null;
            need_by?: string | null;
            number: string;
            /** Format: int64 */
            open_queries: number;
            quantities: string;
            quote: string;
            /** Format: date */
            received_on: string;
            revision: string;
            stage: components["schemas"]["QuotingRfqStage"];
        };
        QuotingRfqView: {
            /** Format: date */
            as_of: string;
            assembly: string;
            bom: components["schemas"]["BomBomLine"][];
            bom_file: string;
            bom_sha256: string;
            completeness: components["schemas"]["QuotingCompleteness"];
            customer: components["schemas"]["AccountsCustomer"];
            findings: components["schemas"]["Finding"][];
            /** Format: int64 */
            lines: number;
            need_by?: string | null;
            number: string;
            quantities: number[];
            quotes: string[];
            /** Format: date */
            received_on: string;
            revision: string;
        };
        QuotingRollUpItem: {
            amount: components["schemas"]["Amount"];
            base: components["schemas"]["Amount"];
            category: components["schemas"]["QuotingCostCategory"];
            rate: components["schemas"]["QuotingCategoryRate"];
            told?: components["schemas"]["Amount"] | null;
        };
        QuotingSaidBody: {
            facts: components["schemas"]["QuotingToldFact"][];
            timings: components["schemas"]["QuotingStepTiming"][];
            why: string;
        };
        QuotingSentBody: {
            answer_by?: string | null;
            how?: string | null;
            sent_on?: string | null;
        };
        /** @enum {string} */
        QuotingSettingSource: "said" | "revision" | "customer" | "rates" | "unsaid";
        QuotingSourcingPage: {
            items: components["schemas"]["QuotingSourcingRfq"][];
            next: string;
        };
        QuotingSourcingRfq: {
            next_answer_by?: string | null;
            /** Format: int64 */
            requests_answered: number;
            /** Format: int64 */
            requests_late: number;
            /** Format: int64 */
            requests_open: number;
            rfq: components["schemas"]["QuotingRfqSummary"];
        };
        QuotingSourcingWork: {
            items: components["schemas"]["QuotingWorkItem"][];
            /** Format: int64 */
            lines: number;
            /** Format: date */
            on: string;
            /** Format: int64 */
            parts: number;
            /** Format: int64 */
            parts_open: number;
            rfq: string;
            /** Format: int64 */
            stale_after_days: number;
        };
        QuotingStepTiming: {
            milliseconds?: number | null;
            step: string;
        };
        QuotingStoryEvent: {
            /** Format: date-time */
            at: string;
            document: string;
            /** Format: int64 */
            id: number;
            what: string;
            who: string;
        };
        QuotingStoryQuery: {
            answer: string;
            asked_by: string;
            /** Format: date */
            asked_on: string;
            closed_by: string;
            closed_on?: string | null;
            /** Format: int64 */
            days_open: number;
            due_at?: string | null;
            held_by: components["schemas"]["QuotingHeldBy"];
            held_since?: string | null;
            holder: string;
            holds_up: boolean;
            /** Format: int64 */
            late_hours: number;
            lines: number[];
            number: string;
            state: components["schemas"]["AccountsQueryState"];
            text: string;
        };
        QuotingStoryRevision: {
            document: string;
            /** Format: int64 */
            id: number;
            issued_on?: string | null;
            prepared_by: string;
            /** Format: date */
            prepared_on: string;
            quote_class: components["schemas"]["QuotingQuoteClass"];
            reason: string;
            /** Format: int64 */
            revision: number;
            state: components["schemas"]["QuotingQuoteState"];
            /** Format: date */
            valid_until: string;
        };
        /** @enum {string} */
        QuotingSuppliedBy: "us" | "customer";
        QuotingSuppliedLine: {
            designators: string;
            supply: components["schemas"]["QuotingLineSupply"];
        };
        QuotingSupplies: {
            items: components["schemas"]["QuotingSuppliedLine"][];
        };
        QuotingSupplyBody: {
            by: components["schemas"]["QuotingSuppliedBy"];
            lines: number[];
            note?: string | null;
            pieces?: number | null;
            supplied_on?: string | null;
        };
        /** @enum {string} */
        QuotingSupplyGap: "no_part" | "no_offer" | "no_price" | "expired" | "unusable" | "partial" | "no_lead_time" | "stale";
        QuotingTakenSetting: {
            from: string;
            kind: components["schemas"]["AccountsSettingKind"];
            source: components["schemas"]["QuotingSettingSource"];
            value: string;
        };
        QuotingTextChange: {
            after: string;
            before: string;
            what: string;
        };
        QuotingToldAlternateBody: {
            decision: components["schemas"]["QuotingAlternateDecision"];
            note?: string | null;
            said_by: string;
        };
        QuotingToldDecisionBody: {
            decision: components["schemas"]["QuotingQuoteDecision"];
            note?: string | null;
            reference?: string | null;
            said_by: string;
        };
        QuotingToldFact: {
            kind: components["schemas"]["QuotingBuildFactKind"];
            text: string;
        };
        QuotingTrialBody: {
            boards?: number | null;
            facts: components["schemas"]["QuotingToldFact"][];
            timings: components["schemas"]["QuotingStepTiming"][];
        };
        QuotingWhatIf: {
            alternates?: string[] | null;
            excess_cap?: string | null;
            excluded_suppliers?: string[] | null;
            quantities?: number[] | null;
            strategy?: string | null;
            suppliers_max?: number | null;
        };
        QuotingWhatIfAnswer: {
            asked: components["schemas"]["QuotingKeptBuying"];
            currency: string;
            differences: components["schemas"]["QuotingPlanDifference"][];
            /** Format: int64 */
            differing: number;
            findings: components["schemas"]["Finding"][];
            is_as_kept: boolean;
            quantities: components["schemas"]["QuotingWhatIfQuantity"][];
            rfq: string;
        };
        QuotingWhatIfQuantity: {
            asked: components["schemas"]["QuotingPlanRow"];
            days_more?: number | null;
            kept?: components["schemas"]["QuotingPlanRow"] | null;
            money_more?: components["schemas"]["Amount"] | null;
            /** Format: int64 */
            parts_differing: number;
        };
        QuotingWindowAlternateBody: {
            decision: components["schemas"]["QuotingAlternateDecision"];
            note?: string | null;
        };
        QuotingWindowAnswer: {
            /** Format: date */
            answered_on: string;
            decision: components["schemas"]["QuotingQuoteDecision"];
            note: string;
            pdf_sha256: string;
            reference: string;
            said_by: string;
        };
        QuotingWindowAnswerBody: {
            text: string;
        };
        QuotingWindowCharge: {
            description: string;
            price: components["schemas"]["Amount"];
        };
        QuotingWindowContact: {
            as: string;
            email: string;
            name: string;
        };
        QuotingWindowDecisionBody: {
            decision: components["schemas"]["QuotingQuoteDecision"];
            note?: string | null;
            pdf_sha256: string;
            reference?: string | null;
        };
        QuotingWindowFile: {
            /** Format: int64 */
            bytes: number;
            kind: string;
            name: string;
            /** Format: date */
            received_on: string;
            sender: string;
            sha256: string;
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        QuotingWindowGroup: "needs_answer" | "in_progress" | "done";
        QuotingWindowHome: {
            account: string;
            contacts: components["schemas"]["QuotingWindowContact"][];
            items: components["schemas"]["QuotingWindowItem"][];
        };
        QuotingWindowItem: {
            about: string;
            detail: string;
            group: components["schemas"]["QuotingWindowGroup"];
            kind: components["schemas"]["QuotingWindowKind"];
            rfq: string;
            /** Format: date */
            since: string;
            title: string;
            until?: string | null;
            what: string;
        };
        /** @enum {string} */
        QuotingWindowKind: "query" | "alternate" | "data" | "quote" | "rfq";
        QuotingWindowPages: {
            document: string;
            /** Format: int64 */
            height: number;
            /** Format: int64 */
            pages: number;
            /** Format: int64 */
            width: number;
        };
        QuotingWindowPrice: {
            /** Format: int64 */
            boards: number;
            lead_time: string;
            total: components["schemas"]["Amount"];
            turns: components["schemas"]["QuotingWindowTurn"][];
            unit_price: components["schemas"]["Amount"];
        };
        QuotingWindowQuery: {
            alternate?: string | null;
            answer: string;
            answered_on?: string | null;
            /** Format: date */
            asked_on: string;
            instead_of?: string | null;
            number: string;
            question: string;
            waits_for_you: boolean;
        };
        QuotingWindowQuote: {
            answer?: components["schemas"]["QuotingWindowAnswer"] | null;
            assembly: string;
            assembly_revision: string;
            assumptions: string[];
            document: string;
            /** Format: date */
            issued_on: string;
            newest: string;
            one_off: components["schemas"]["QuotingWindowCharge"][];
            open_points: string[];
            pdf_sha256: string;
            prices: components["schemas"]["QuotingWindowPrice"][];
            quote_class: components["schemas"]["QuotingQuoteClass"];
            revisions: components["schemas"]["QuotingWindowQuoteHead"][];
            rfq: string;
            shown_as: string;
            state: components["schemas"]["QuotingWindowQuoteState"];
            terms: string[];
            /** Format: date */
            valid_until: string;
            why_not: string;
        };
        QuotingWindowQuoteHead: {
            document: string;
            /** Format: date */
            issued_on: string;
            quote_class: components["schemas"]["QuotingQuoteClass"];
            shown_as: string;
            state: components["schemas"]["QuotingWindowQuoteState"];
            /** Format: date */
            valid_until: string;
        };
        /** @enum {string} */
        QuotingWindowQuoteState: "open" | "accepted" | "declined" | "superseded" | "expired" | "withdrawn";
        QuotingWindowRfq: {
            assembly: string;
            data_asked: string[];
            files: components["schemas"]["QuotingWindowFile"][];
            need_by?: string | null;
            number: string;
            quantities: number[];
            queries: components["schemas"]["QuotingWindowQuery"][];
            quotes: components["schemas"]["QuotingWindowQuoteHead"][];
            /** Format: date */
            received_on: string;
            /** Format: int64 */
            rested_days: number;
            rests_for: string[];
            rests_since?: string | null;
            revision: string;
            /** Format: int64 */
            working_days: number;
        };
        QuotingWindowTurn: {
            description: string;
            lead_time: string;
            total: components["schemas"]["Amount"];
            unit_price: components["schemas"]["Amount"];
        };
        QuotingWithdrawBody: {
            reason: string;
            version?: string | null;
        };
        QuotingWorkCounts: {
            /** Format: int64 */
            lines_without_part: number;
            /** Format: int64 */
            parts: number;
            /** Format: int64 */
            parts_open: number;
        };
        QuotingWorkItem: {
            asked: components["schemas"]["QuotingAskedOf"][];
            line: components["schemas"]["QuotingWorkLine"];
        };
        QuotingWorkLine: {
            description: string;
            designators: string;
            gap: components["schemas"]["QuotingSupplyGap"];
            lines: number[];
            maker: string;
            /** Format: int64 */
            missing_pieces: number;
            newest_on?: string | null;
            /** Format: int64 */
            offers: number;
            part: string;
            /** Format: int64 */
            pieces: number;
            what: string;
        };
        /** @enum {string} */
        Severity: "note" | "warning" | "error";
        SourcingAnsweredLine: {
            line_key: string;
            manufacturer: string;
            mpn: string;
            outcome: components["schemas"]["SourcingAnswerOutcome"];
            remarks: string;
        };
        /** @enum {string} */
        SourcingAnswerOutcome: "answered" | "unanswered" | "alternate";
        SourcingAnswerReport: {
            findings: components["schemas"]["Finding"][];
            known_already: boolean;
            lines: components["schemas"]["SourcingAnsweredLine"][];
            /** Format: int64 */
            offers: number;
            request: string;
            supplier: string;
        };
        SourcingAskedLine: {
            also_approved: string;
            category: components["schemas"]["SourcingPartCategory"];
            description: string;
            key: string;
            manufacturer: string;
            mpn: string;
            part: string;
            pieces: number[];
        };
        SourcingExchangeRate: {
            from: string;
            rate: components["schemas"]["Amount"];
            source: string;
            /** Format: date */
            valid_from: string;
        };
        SourcingFactsImport: {
            /** Format: int64 */
            created: number;
            findings: components["schemas"]["Finding"][];
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            unchanged: number;
        };
        /** @enum {string} */
        SourcingPartCategory: "resistors" | "capacitors" | "inductors" | "diodes" | "transistors" | "ics" | "connectors" | "crystals" | "electromechanical" | "pcb" | "mechanical" | "other";
        SourcingPriceBreak: {
            /** Format: int64 */
            from: number;
            price: components["schemas"]["Amount"];
        };
        SourcingProfileBody: {
            categories: string;
            contact?: string | null;
            currency?: string | null;
            name: string;
        };
        SourcingRequestsMade: {
            requests: components["schemas"]["SourcingSupplierRequest"][];
            unasked: components["schemas"]["SourcingAskedLine"][];
        };
        SourcingRequestState: {
            answer_by?: string | null;
            answered_on?: string | null;
            /** Format: date */
            asked_on: string;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            lines: number;
            number: string;
            rfq: string;
            sent_on?: string | null;
            supplier: string;
        };
        SourcingRequestWithLines: {
            answers: components["schemas"]["SourcingAnsweredLine"][];
            lines: components["schemas"]["SourcingAskedLine"][];
            state: components["schemas"]["SourcingRequestState"];
        };
        /** @enum {string} */
        SourcingStanding: "neutral" | "preferred" | "blocked";
        SourcingSupplierCard: {
            categories: components["schemas"]["SourcingPartCategory"][];
            contact: string;
            currency?: string | null;
            freight_amount?: components["schemas"]["Amount"] | null;
            freight_rate?: string | null;
            minimum?: components["schemas"]["Amount"] | null;
            order_cost?: components["schemas"]["Amount"] | null;
            premium?: string | null;
            standing: components["schemas"]["SourcingStanding"];
            supplier: string;
        };
        SourcingSupplierDetails: {
            card: components["schemas"]["SourcingSupplierCard"];
            /** Format: int64 */
            offers: number;
            requests: components["schemas"]["SourcingRequestState"][];
            terms: components["schemas"]["SourcingSupplierTermView"][];
        };
        SourcingSupplierList: {
            items: components["schemas"]["SourcingSupplierOverview"][];
        };
        SourcingSupplierOverview: {
            card: components["schemas"]["SourcingSupplierCard"];
            newest_days?: number | null;
            newest_on?: string | null;
            /** Format: int64 */
            offers: number;
            /** Format: int64 */
            parts: number;
            /** Format: int64 */
            requests_answered: number;
            /** Format: int64 */
            requests_open: number;
        };
        SourcingSupplierProfile: {
            categories: components["schemas"]["SourcingPartCategory"][];
            contact: string;
            currency?: string | null;
            name: string;
            /** Format: int64 */
            supplier_id: number;
        };
        SourcingSupplierRequest: {
            answer_by?: string | null;
            /** Format: date */
            asked_on: string;
            company: string;
            contact: string;
            currency?: string | null;
            lines: components["schemas"]["SourcingAskedLine"][];
            number: string;
            rfq: string;
            supplier: string;
        };
        SourcingSupplierTermView: {
            customer: string;
            note: string;
            says: string;
            supplier: string;
            /** Format: date */
            valid_from: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_access_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskColleagueList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSessionReply"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPasswordBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPeopleList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessNewPerson"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessOneTimePassword"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_people_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPersonView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_people_person_provider_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskProviderLinkList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_person_provider_links: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskProviderLinkBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessProviderLink"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    delete_access_people_person_provider_links_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                link: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessProviderLinkEnded"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_person_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessOneTimePassword"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_people_person_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSessionList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    delete_access_people_person_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRevoked"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_person_unlock: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPerson"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_activate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPersonVersion"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPerson"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPersonChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPerson"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_deactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessPersonVersion"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPerson"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_people_roles: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessRolesChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPerson"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessPermissionTable"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskProviderFace"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_provider_begin: {
        parameters: {
            query?: {
                /** @description the page to come back to */
                return?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_provider_callback: {
        parameters: {
            query?: {
                /** @description to be redeemed */
                code?: string;
                /** @description instead of a code */
                error?: string;
                /** @description the issuer, where it says so */
                iss?: string;
                /** @description that the way out began with */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_provider_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskProviderLinkList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    delete_access_provider_links_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessProviderLinkEnded"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_access_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSecondFactorState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCodeBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_second_factor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCodeBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_second_factor_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTotpKey"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_access_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSignInBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    delete_access_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewAccount"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCustomer"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCustomerView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_agreements: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAgreementsView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_agreements: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description one a line: payment=30 days net */
                    clauses?: string;
                    /**
                     * Format: binary
                     * @description the signed copy
                     */
                    file?: string;
                    /** @description nda, frame, quality, logistics, service_level or other */
                    kind?: string;
                    /** @description of our own */
                    note?: string;
                    /** @description 0 unless said */
                    notice_days?: string;
                    /** @description today unless said */
                    signed_on?: string;
                    /** @description what it is called */
                    title?: string;
                    /** @description the day of signature unless said */
                    valid_from?: string;
                    /** @description the last day; until notice unless said */
                    valid_until?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAgreementsView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_cadence: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCadenceView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_cadence: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsCadenceBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountCadence"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_contacts: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsContactList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_contacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewContactBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsContact"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_deputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsStewardBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountStewards"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_duties: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsDutyBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsResponsibilityMatrix"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_issues: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsIssueList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_issues: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewIssueBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsIssueOnDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_matrix_pdf: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
                /** @description whose titles of roles are shown */
                site?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_meetings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewMeetingBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMeeting"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_objectives: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsObjectiveList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_objectives: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewObjectiveBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsObjectiveState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_owner: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsStewardBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountStewards"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_products: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsProductMap"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_products: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewProductBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsProductMap"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_questions: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQuestionQueue"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_settings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsSettingsBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCustomerView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_stewards: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountStewards"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_tasks: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
                /** @description all: with those that ended */
                scope?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTaskList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_tasks: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewTaskBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTaskOnDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_team: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
                /** @description whose titles of roles are shown */
                site?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTeamView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsTeamBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTeamMembers"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_threads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsThreadList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_account_threads: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsNewThreadBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsThread"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_account_timeline: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
                /** @description the first day */
                from?: string;
                /** @description such as message, issue */
                kinds?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAccountTimeline"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_agreements_agreement_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_agreements_agreement_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsAgreementEndBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsAgreementsView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    patch_accounts_contacts_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsContactBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsContact"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_contacts_contact_departure: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                contact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsDepartureBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsContact"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_issues_issue: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                issue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsIssueOnDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_issues_issue_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                issue: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsIssueStepBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsIssueOnDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_meetings_meeting_called_off: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsCalledOffBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMeeting"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_meetings_meeting_held: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsHeldBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMeeting"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_meetings_meeting_ratings: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                meeting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsRatingBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMeeting"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_objectives_objective_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                objective: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsObjectiveEndBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsObjectiveState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_objectives_objective_values: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                objective: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsMeasuredBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsObjectiveState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    patch_accounts_products_product: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                product: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsProductBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsProductMap"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_queries: {
        parameters: {
            query?: {
                /** @description an RFQ, such as R12 */
                about?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQueryList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_queries_query: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQueryCourse"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_queries_query_outcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsOutcomeBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTechnicalQuery"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_queries_query_owner: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsAssignmentBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQueryHolding"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_queries_query_returned: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsQueryMoveBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQueryHolding"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_queries_query_sent: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsQueryMoveBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsQueryHolding"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_skills: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsSkillBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSkillRow"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTaskList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_tasks_task_steps: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsTaskStepBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTaskOnDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_accounts_threads_thread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thread: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsThreadView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_accounts_threads_thread_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                thread: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsMessageBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMessage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_backups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskBackupList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_backups: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsJob"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_backups_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                backup: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_backups_backup_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                backup: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsJob"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_company: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompanyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_company: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsCompany"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompanyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_company_face: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompanyFace"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_company_logo: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description a PNG
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompanyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_company_logo_png: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_company_logo_away: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsCompanyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_accounts_account_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMyDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_audit: {
        parameters: {
            query?: {
                /** @description the 'next' of the page before */
                after?: string;
                /** @description only quote, rfq, customer, person, ... */
                entity?: string;
                /** @description only of this one */
                id?: string;
                /** @description only by this person */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAuditPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_exchange_rates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskExchangeList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_desk_exchange_rates: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskExchangeBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskExchangeList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_desk_exchange_rates_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description currency, rate, from, source
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingFactsImport"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_my_day: {
        parameters: {
            query?: {
                /** @description all: of every account that I may see */
                whose?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskMyDay"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_quote_load: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskQuoteLoads"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_search: {
        parameters: {
            query?: {
                /** @description words; each has to stand in what is found */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSearchHits"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSeriesList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_desk_series_series: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                series: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskSeriesBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSeriesState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_settings: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskSettingList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_desk_settings_setting: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                setting: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsHouseSettingCourse"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_desk_settings_setting: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                setting: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskHouseSettingBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsHouseSettingState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskJobPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_jobs_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsJob"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_jobs_job_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsJob"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_jobs_job_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_accounts_account_maker_names: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsMakerNameBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsMakerView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_accounts_account_numbering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsCustomerNumberingView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_accounts_account_numbering: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsNumberingBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsCustomerNumberingView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_accounts_account_numbering_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsTrialBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsTrial"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_accounts_account_numbers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsCrossReferences"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_accounts_account_numbers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsCrossReferenceBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsCrossReferences"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_accounts_account_policy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPolicyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_accounts_account_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsPolicyBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPolicyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_catalogue: {
        parameters: {
            query?: {
                /** @description the 'next' of the page before */
                after?: string;
                /** @description rows of a page */
                limit?: string;
                /** @description words in the number or description, or how an approved number begins */
                q?: string;
                /** @description proposed, released or blocked */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_catalogue_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                part: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_catalogue_part_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsCorrectionBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_catalogue_part_merge: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsMergeBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_catalogue_part_review: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsReviewBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_found: {
        parameters: {
            query?: {
                /** @description in any spelling */
                number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPartsFound"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_makers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsMakers"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_makers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsNewMakerBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsMakerView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_makers_names: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsMakerNameBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsMakerView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_parts_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPolicyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsPolicyBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsPolicyView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_parts_reading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartsTextBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsTextRead"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_accounts_account_rfqs: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description what is to be built */
                    assembly?: string;
                    /**
                     * Format: binary
                     * @description the customer's BOM
                     */
                    bom?: string;
                    /** @description when the boards are needed */
                    need_by?: string;
                    /** @description such as 100,500,1000 */
                    quantities?: string;
                    /** @description its revision */
                    revision?: string;
                    /** @description who at the customer's sent it */
                    sender?: string;
                    /** @description of the BOM: nda, export_control */
                    tags?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_accounts_account_rfqs_later: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description what is to be built */
                    assembly?: string;
                    /**
                     * Format: binary
                     * @description the customer's BOM
                     */
                    bom?: string;
                    /** @description when the boards are needed */
                    need_by?: string;
                    /** @description such as 100,500,1000 */
                    quantities?: string;
                    /** @description its revision */
                    revision?: string;
                    /** @description who at the customer's sent it */
                    sender?: string;
                    /** @description of the BOM: nda, export_control */
                    tags?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsJob"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_queries_query_alternate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingToldAlternateBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingAlternateAnswer"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes: {
        parameters: {
            query?: {
                /** @description the 'next' of the page before */
                after?: string;
                /** @description the day; today unless said */
                as_of?: string;
                /** @description us, customer or nobody */
                held_by?: string;
                /** @description rows of a page */
                limit?: string;
                /** @description words in its number, RFQ, assembly or customer */
                q?: string;
                /** @description newest or all; newest unless said */
                revisions?: string;
                /** @description those of an RFQ, such as R12 */
                rfq?: string;
                /** @description draft, issued, superseded, withdrawn, expired or broken */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuotePage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_acceptances: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingAcceptBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteItems"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingToldDecisionBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteAnswer"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_checks: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HttpNoBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingCheckList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_compare: {
        parameters: {
            query?: {
                /** @description such as 1,2 */
                revisions?: string;
            };
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteComparison"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_document_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_document_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_document_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_explain: {
        parameters: {
            query?: {
                /** @description the figure, such as total.1000 */
                path?: string;
            };
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_firm: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingFirmBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_issue: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingIssueBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteItems"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteMail"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_margins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteMargins"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_pages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuotePages"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_pages_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                picture: string;
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_revisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingReviseBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_quotes_quote_story: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteStory"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_quotes_quote_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingWithdrawBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_recognise_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description as it came
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRecognised"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs: {
        parameters: {
            query?: {
                /** @description the 'next' of the page before */
                after?: string;
                /** @description the day; today unless said */
                as_of?: string;
                /** @description rows of a page */
                limit?: string;
                /** @description words in its number, assembly or customer */
                q?: string;
                /** @description collecting, preparing, drafted, issued or resting */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_answers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description of an answer that names none */
                    currency?: string;
                    /**
                     * Format: binary
                     * @description the request, filled in
                     */
                    file?: string;
                    /** @description which request it answers, where the file does not say */
                    request?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingAnswerEffect"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_bom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingBomHead"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_bom_lines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingBomLines"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_bom_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingReadAgainBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingBomHead"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_bom_readings_reading_rows: {
        parameters: {
            query?: {
                /** @description row, from 1 */
                from?: string;
                /** @description rows */
                limit?: string;
                /** @description from 1 */
                sheet?: string;
            };
            header?: never;
            path: {
                reading: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BomSheetRows"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_bom_remember: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BomRememberedMapping"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_bom_return: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingReturnBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingBomHead"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqClock"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingEventBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqClock"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_data_asked: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingAskBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingDataPack"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_decisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingDecisionBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchReport"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_file_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingPackLog"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_files: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingDataPack"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_files: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description as it came
                     */
                    file?: string;
                    /** @description bom, gerber, placement, ...; as recognised unless said */
                    kind?: string;
                    /** @description of our own */
                    note?: string;
                    /** @description who at the customer's sent it */
                    sender?: string;
                    /** @description nda, export_control */
                    tags?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingPackFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_files_file: {
        parameters: {
            query?: {
                /** @description what it is read for */
                purpose?: string;
                /** @description the newest unless said */
                version?: string;
            };
            header?: never;
            path: {
                file: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_files_file_compare: {
        parameters: {
            query?: {
                /** @description another */
                after?: string;
                /** @description a version */
                before?: string;
            };
            header?: never;
            path: {
                file: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingFileDifference"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_labour: {
        parameters: {
            query?: {
                /** @description whose steps are shown; the first quantity unless said */
                boards?: string;
            };
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingLabourPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_labour: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingSaidBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingLabourPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_labour_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingAskBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingLabourPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_labour_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingNoteBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingLabourPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_labour_trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingTrialBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingLabourPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_match: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchReport"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_matching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchingPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_matching_decisions: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingChoicesBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchingPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_matching_lines_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchingDetail"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_matching_new_part: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingNewPartBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingNewPartMade"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_matching_taken_back: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingChoicesBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingMatchingPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingEventBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqClock"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_plan: {
        parameters: {
            query?: {
                /** @description least-cost, least-excess, fastest or least-suppliers; as kept unless said */
                strategy?: string;
            };
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingPlanMatrix"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_plan_explain: {
        parameters: {
            query?: {
                /** @description the figure, such as material.1000 or line.14.price.1000 */
                path?: string;
                /** @description least-cost, least-excess, fastest or least-suppliers; as kept unless said */
                strategy?: string;
            };
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_plan_keep: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingBuyingToKeep"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingKeptPlan"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_plan_parts_demand: {
        parameters: {
            query?: {
                /** @description least-cost, least-excess, fastest or least-suppliers; as kept unless said */
                strategy?: string;
            };
            header?: never;
            path: {
                demand: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingPartOffers"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_plan_strategies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingPlanTotals"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_quotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingPrepareBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingQuoteView"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRequestList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_requests: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingAskBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqRequests"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_requests_request_file_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_requests_request_file_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_requests_request_sent: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                request: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingSentBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingRequestState"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingEventBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqClock"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_sourcing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingSourcingWork"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_sourcing_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWorkCounts"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_summary: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingRfqSummary"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_rfqs_rfq_supplies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingSupplies"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_supplies: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingSupplyBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingSupplies"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_quoting_rfqs_rfq_what_if: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingWhatIf"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWhatIfAnswer"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_quoting_sourcing: {
        parameters: {
            query?: {
                /** @description the 'next' of the page before */
                after?: string;
                /** @description the day; today unless said */
                as_of?: string;
                /** @description rows of a page */
                limit?: string;
                /** @description words in its number, assembly or customer */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingSourcingPage"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_sourcing_suppliers: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingSupplierList"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_sourcing_suppliers: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourcingProfileBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingSupplierProfile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_sourcing_suppliers_supplier: {
        parameters: {
            query?: {
                /** @description the day; today unless said */
                as_of?: string;
            };
            header?: never;
            path: {
                supplier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingSupplierDetails"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window: {
        parameters: {
            query?: {
                /** @description whose window, for people of ours: C1 */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowHome"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_window_queries_query_alternate: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingWindowAlternateBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowRfq"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_window_queries_query_answer: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                query: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingWindowAnswerBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowRfq"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_quotes_quote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowQuote"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_window_quotes_quote_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotingWindowDecisionBody"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowQuote"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_quotes_quote_document_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_quotes_quote_pages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowPages"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_quotes_quote_pages_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                picture: string;
                quote: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_window_rfqs: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description what is to be built */
                    assembly?: string;
                    /**
                     * Format: binary
                     * @description the parts list
                     */
                    bom?: string;
                    /** @description when the boards are needed */
                    need_by?: string;
                    /** @description such as 100,500,1000 */
                    quantities?: string;
                    /** @description its revision */
                    revision?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowRfq"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_rfqs_rfq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowRfq"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    post_window_rfqs_rfq_files: {
        parameters: {
            query?: never;
            header?: {
                /** @description the same key again gives the first answer again */
                "Idempotency-Key"?: string;
                /** @description the mark that came with what the change rests on: refused with 412 when others changed the same since */
                "Seen-To"?: string;
            };
            path: {
                rfq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description as it is
                     */
                    file?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotingWindowFile"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_rfqs_rfq_files_file: {
        parameters: {
            query?: {
                /** @description what one of ours reads a marked file for */
                purpose?: string;
                /** @description the newest unless said */
                version?: string;
            };
            header?: never;
            path: {
                file: string;
                rfq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_statement: {
        parameters: {
            query?: {
                /** @description whose, for people of ours: C1 */
                account?: string;
                /** @description of the period; 365 unless said */
                days?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskServiceStatement"];
                };
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
    get_window_statement_pdf: {
        parameters: {
            query?: {
                /** @description whose, for people of ours: C1 */
                account?: string;
                /** @description of the period; 365 unless said */
                days?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description a problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["HttpProblem"];
                };
            };
        };
    };
}
